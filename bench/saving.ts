import { type Figure, percentile, type Subject, spreadOf } from "./figure.ts";
import { onSite, type Site, timeOf } from "./site.ts";

const saves = 20;
const rounds = 7;

/** Saving ratings over HTTP, one sheet each at once, against the same statements from a bare Worker (quality §1). */
export const saving: Subject = {
  name: "saving",
  figures: () =>
    onSite(100, async (site): Promise<readonly Figure[]> => {
      await pass(site);
      const passes: Awaited<ReturnType<typeof pass>>[] = [];
      for (let round = 0; round < rounds; round += 1) passes.push(await pass(site));
      const at = (share: number) =>
        passes.map(({ app, bare }) => [percentile(app, share), percentile(bare, share)] as const);
      return [0.5, 0.99].flatMap((share): Figure[] => {
        const name = `one rating, ${site.round.sheets.length} at once, p${share * 100}`;
        return [
          {
            what: `${name} / same statements`,
            unit: "×",
            spread: spreadOf(at(share).map(([app, bare]) => app / bare)),
            target: "≤ 1.5",
          },
          { what: name, unit: "ms", spread: spreadOf(at(share).map(([app]) => app)) },
        ];
      });
    }),
};

/** Every sheet saves one leaf over and over, all sheets at once; then what they asked of the database is asked again. */
async function pass(site: Site) {
  await fetch(`${site.origin}/bench/unsaved`, { method: "POST" });
  const app = await onEverySheet(site, (sheet, revision) => save(site, sheet, revision));
  await fetch(`${site.origin}/bench/unsaved`, { method: "POST" });
  const bare = await onEverySheet(site, (sheet, revision) =>
    timeOf(`${site.origin}/bench/replay?name=${sheet}-${revision}`, { method: "POST" }),
  );
  return { app, bare };
}

async function onEverySheet(
  { round }: Site,
  save: (sheet: string, revision: number) => Promise<number>,
): Promise<readonly number[]> {
  const times = await Promise.all(
    round.sheets.map(async (sheet) => {
      const own: number[] = [];
      for (let revision = 0; revision < saves; revision += 1) own.push(await save(sheet, revision));
      return own;
    }),
  );
  return times.flat();
}

function save({ origin, round }: Site, sheet: string, revision: number): Promise<number> {
  const fields = { revision: String(revision), state: "scored", met: String(revision % 2 === 0) };
  return timeOf(`${origin}/sheets/${sheet}/leaves/L0`, {
    method: "POST",
    headers: { cookie: round.assessor, origin, "bench-record": `${sheet}-${revision}` },
    body: new URLSearchParams(fields),
  });
}
