import type { Chosen } from "./chosen";
import { type Line, lineOf } from "./line";

/** A file in the list, and the way to stop it. */
export type Listed = Chosen & { readonly line: Line; readonly stop: AbortController };

export type Queue = {
  readonly waiting: () => readonly Listed[];
  /** Adds what is not there yet. */
  readonly take: (chosen: readonly Chosen[]) => void;
  /** Takes one out to be sent; false where it was taken out already. */
  readonly start: (one: Listed) => boolean;
  /** It is through, or waits again. */
  readonly end: (one: Listed, waitsAgain: boolean) => void;
  /** Takes out what waits, and breaks off what is on its way. */
  readonly stop: () => void;
};

/** The files that are to be sent, each with its line; `changed` hears when one comes or goes. */
export function queueIn(list: HTMLElement, words: DOMStringMap, changed: () => void): Queue {
  const waiting = new Map<string, Listed>();
  const onTheirWay = new Set<Listed>();
  const stop = (one: Listed) => {
    one.stop.abort();
    if (waiting.delete(keyOf(one))) one.line.end();
    changed();
  };
  return {
    waiting: () => [...waiting.values()],
    take(chosen) {
      for (const one of chosen) {
        if (waiting.has(keyOf(one))) continue;
        const line = lineOf(list, one.path, one.file.size, words, () => stop(listed));
        const listed = { ...one, line, stop: new AbortController() };
        waiting.set(keyOf(one), listed);
      }
      changed();
    },
    start(one) {
      const isThere = waiting.delete(keyOf(one));
      if (isThere) onTheirWay.add(one);
      return isThere;
    },
    end(one, waitsAgain) {
      onTheirWay.delete(one);
      if (waitsAgain) waiting.set(keyOf(one), one);
    },
    stop() {
      for (const one of [...waiting.values(), ...onTheirWay]) stop(one);
    },
  };
}

/** The same file in the same place. */
function keyOf({ path, file: { size, lastModified } }: Chosen): string {
  return [path, size, lastModified].join("\n");
}
