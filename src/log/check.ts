import { type Database } from "../db/database";
import { beginning, bodyDigestOf, chainOf } from "./log";
import { type LogRow, rowsAfter, type Scope } from "./store";

export type Checked =
  | { readonly whole: true; readonly streams: number; readonly rows: number }
  | { readonly whole: false; readonly stream: string; readonly number: number };

/** Recomputes every link of the streams of a scope from its rows; a body that was erased is not needed for it. */
export async function checkChains(db: Database, scope: Scope): Promise<Checked> {
  let [streams, rows] = [0, 0];
  let last = { stream: "", number: 0, chain: beginning.chain };
  for (;;) {
    const portion = await rowsAfter(db, scope, last, portionSize);
    for (const row of portion) {
      const isFirst = row.stream !== last.stream;
      const before = isFirst ? { number: 0, chain: beginning.chain } : last;
      if (row.number !== before.number + 1 || !(await holds(row, before.chain)))
        return { whole: false, stream: row.stream, number: row.number };
      if (isFirst) streams += 1;
      rows += 1;
      last = { stream: row.stream, number: row.number, chain: row.chain };
    }
    if (portion.length < portionSize) return { whole: true, streams, rows };
  }
}

const portionSize = 1000;

async function holds(row: LogRow, previous: string): Promise<boolean> {
  const { stream, number, time, actor, action, subject, bodyDigest, chain, body, salt } = row;
  if (body !== null && salt !== null && (await bodyDigestOf(body, salt)) !== bodyDigest) return false;
  return (await chainOf(previous, { stream, number, time, actor, action, subject, bodyDigest })) === chain;
}
