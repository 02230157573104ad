/** Sentences that can be found again in what people wrote, by their first characters. */
export type Sentences = ReadonlyMap<string, readonly string[]>;

/** A shorter sentence is a turn of phrase that says nothing of where it comes from. */
const shortest = 12;

/** Whoever quoted words meant these, be they ever so few; fewer than this is a name or a figure. */
const shortestQuoted = 6;

/** The whole sentences of texts, and what was quoted of them. */
export function sentencesOf(texts: readonly string[], quoted: readonly string[]): Sentences {
  const known = new Map<string, string[]>();
  const add = (sentence: string) => {
    const head = sentence.slice(0, shortestQuoted);
    known.set(head, [...(known.get(head) ?? []), sentence]);
  };
  for (const text of texts)
    for (const sentence of text.split(/[。！？；!?;\n]/))
      if (plain(sentence).length >= shortest) add(plain(sentence));
  for (const exact of quoted) if (plain(exact).length >= shortestQuoted) add(plain(exact));
  return known;
}

/** Whether something written holds one of the sentences word for word; white space and width do not tell. */
export function repeats(sentences: Sentences, written: string): boolean {
  const folded = plain(written);
  for (let at = 0; at <= folded.length - shortestQuoted; at += 1)
    if (
      sentences.get(folded.slice(at, at + shortestQuoted))?.some((one) => folded.startsWith(one, at)) === true
    )
      return true;
  return false;
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "");
}
