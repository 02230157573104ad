import { type Spread, spreadOf } from "./figure.ts";

/** Two works measured in turns: milliseconds of this process's own time a run, so that what else runs does not count. */
export type Compared = { readonly subject: Spread; readonly baseline: Spread; readonly ratio: Spread };

const rounds = 9;
/** A sample shorter than this, in milliseconds, says more of the clock and the collector than of the work. */
const sample = 40;

/** Runs a work and what it is held against in turns; the ratio is that of two neighbouring samples. */
export function sideBySide(subject: () => unknown, baseline: () => unknown): Compared {
  const times = { subject: runsFor(subject), baseline: runsFor(baseline) };
  const pairs = Array.from({ length: rounds }, () => ({
    baseline: timeOf(baseline, times.baseline),
    subject: timeOf(subject, times.subject),
  }));
  return {
    subject: spreadOf(pairs.map((pair) => pair.subject)),
    baseline: spreadOf(pairs.map((pair) => pair.baseline)),
    ratio: spreadOf(pairs.map((pair) => pair.subject / pair.baseline)),
  };
}

/** Milliseconds a run of a work that has nothing to be held against. */
export function timesOf(work: () => unknown, rounds = 3): Spread {
  work();
  return spreadOf(Array.from({ length: rounds }, () => timeOf(work, 1)));
}

/** How often a work is run to fill a sample; the trial run warms it up too. */
function runsFor(work: () => unknown): number {
  let runs = 1;
  while (timeOf(work, runs) * runs < sample) runs *= 2;
  return runs;
}

function timeOf(work: () => unknown, runs: number): number {
  const began = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / runs;
}

/** A spread turned into another unit; what falls with the time has its least where the time is longest. */
export function converted(spread: Spread, to: (value: number) => number): Spread {
  return spreadOf([to(spread.min), to(spread.median), to(spread.max)]);
}
