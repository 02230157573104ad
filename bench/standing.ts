import { type Figure, type Subject, spreadOf } from "./figure.ts";
import { onSite, timeOf } from "./site.ts";

const entries = 3000;
const rounds = 15;

/** The standing as JSON and as a page against one select of rows of the same width (quality §1). */
export const standing: Subject = {
  name: "standing",
  figures: () =>
    onSite(entries, async ({ origin, round }): Promise<readonly Figure[]> => {
      const as = { headers: { cookie: round.office } };
      const address = `${origin}/rounds/${round.round}/standing`;
      const bare = () => timeOf(`${origin}/bench/standing?round=${round.round}`);
      const json = () => timeOf(`${address}.json`, as);
      const page = () => timeOf(address, as);
      for (const warm of [bare, json, page]) await warm();
      const times: { bare: number; json: number; page: number }[] = [];
      for (let round = 0; round < rounds; round += 1)
        times.push({ bare: await bare(), json: await json(), page: await page() });
      const over = (of: "json" | "page") => spreadOf(times.map((time) => time[of] / time.bare));
      return [
        { what: `${entries} entries as JSON / one select`, unit: "×", spread: over("json"), target: "≤ 1.5" },
        { what: `${entries} entries as a page / one select`, unit: "×", spread: over("page") },
        { what: "one select", unit: "ms", spread: spreadOf(times.map(({ bare }) => bare)) },
      ];
    }),
};
