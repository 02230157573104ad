import type { Selection } from "./quotes";

interface MarkedProps {
  readonly sentence: Selection;
  /** The figures with their words, in the offsets of the text. */
  readonly figures: readonly { readonly start: number; readonly end: number }[];
}

/** A sentence with its figures marked. */
export function MarkedSentence({ sentence: { exact, start: begin }, figures }: MarkedProps) {
  const places = figures
    .map(({ start, end }) => ({ from: Math.max(0, start - begin), to: Math.max(0, end - begin) }))
    .toSorted((a, b) => a.from - b.from);
  const untils = [0, ...places.map(({ to }) => to)];
  return (
    <span lang="zh-CN">
      {places.map(({ from, to }, index) => (
        <>
          {exact.slice(untils[index], from)}
          <mark>{exact.slice(from, to)}</mark>
        </>
      ))}
      {exact.slice(untils.at(-1))}
    </span>
  );
}
