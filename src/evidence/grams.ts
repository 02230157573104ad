/**
 * The words of a text as the index knows them (evidence §4): of Chinese every two characters that follow each other, of
 * other scripts and figures the whole word. Width and case are folded; nothing joins over a stop or a space.
 */
export function gramsOf(text: string): readonly string[] {
  const grams: string[] = [];
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(runs)) {
    if (!han.test(run)) grams.push(run);
    else {
      const characters = Array.from(run);
      for (let at = 0; at + 1 < characters.length; at++) grams.push(`${characters[at]}${characters[at + 1]}`);
      // a lone character is a word of its own, so that 宗 beside a figure is not lost
      if (characters.length === 1) grams.push(run);
    }
  }
  return grams;
}

const han = /\p{Script=Han}/u;
const runs = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:\.\p{N}+)?/gv;

/** How alike two texts are by the grams they share: 1 for the same, 0 for none in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
