import type { Selection } from "./quotes";

interface MarkedProps {
  readonly sentence: Selection;
  /** The figure with its words, in the offsets of the text. */
  readonly start: number;
  readonly end: number;
}

/** A sentence with its figure marked. */
export function MarkedSentence({ sentence: { exact, start: begin }, start, end }: MarkedProps) {
  const from = Math.max(0, start - begin);
  const to = Math.max(from, end - begin);
  return (
    <span lang="zh-CN">
      {exact.slice(0, from)}
      <mark>{exact.slice(from, to)}</mark>
      {exact.slice(to)}
    </span>
  );
}
