/** Where a term stands in a text. */
export type Occurrence = { readonly term: string; readonly start: number; readonly end: number };

/** Every place at which one of the terms stands, overlapping ones too, in the order of their ends. */
export type Terms = (text: string) => readonly Occurrence[];

/** Prepares a list of terms for finding; a text is walked once, whatever the number of terms. */
export function termsOf(terms: Iterable<string>): Terms {
  const root: Node = { next: new Map(), term: null };
  for (const term of terms) plant(root, term);
  return (text) => occurrencesIn(root, text);
}

type Node = { readonly next: Map<number, Node>; term: string | null };

function plant(root: Node, term: string): void {
  let node = root;
  for (let i = 0; i < term.length; i += 1) {
    const code = term.charCodeAt(i);
    const child = node.next.get(code) ?? { next: new Map<number, Node>(), term: null };
    node.next.set(code, child);
    node = child;
  }
  if (term !== "") node.term = term;
}

function occurrencesIn(root: Node, text: string): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let node = root.next.get(text.charCodeAt(start));
    for (let end = start + 1; node; end += 1) {
      if (node.term !== null) found.push({ term: node.term, start, end });
      node = node.next.get(text.charCodeAt(end));
    }
  }
  return found.toSorted((a, b) => a.end - b.end || a.start - b.start);
}
