import { type RawBuilder, sql } from "kysely";
import type { Database } from "../db/database";
import { newestExtension } from "../entries/extension-store";
import type { Phase } from "../db/terms";
import { permissions } from "../people/permissions";
import { bureauOfEntry, newId, writing } from "./notify";
import type { Kind } from "./notifications";

/** How long before its due time something is reminded of: three days. */
const ahead = 3 * 86_400_000;

/**
 * Writes what time alone brings: due within three days, overdue; each once for its due time, however often this runs
 * (assessment §4). More time granted is another due time, and so reminds anew.
 */
export async function remind(db: Database, now: number): Promise<void> {
  await db.batch(
    (["due", "overdue"] as const).flatMap((when) => {
      const due = { now, when };
      return [
        writing(db, sheetsThatAre(due)),
        writing(db, applicationsThatAre(due)),
        writing(db, questionsThatAre(due, "bureau")),
        writing(db, listsThatAre(due)),
        ...(when === "overdue" ? [writing(db, questionsThatAre(due, "asker"))] : []),
      ];
    }),
  );
}

type Due = { readonly now: number; readonly when: "due" | "overdue" };

/** Sheets not handed in, or with a leaf given back: those of the assessors who still have them. */
function sheetsThatAre(due: Due): RawBuilder<unknown> {
  const until = dueFor(permissions["rating.save"].assessor, due.now);
  return sql`SELECT ${columns(kindOf("sheet", due), sql.ref("sheet.id"), until, due.now)}
    FROM sheet JOIN entry ON entry.id = sheet.entry
    JOIN membership ON membership.id = sheet.assessor AND membership.ended_at IS NULL
    ${track} LEFT JOIN extension ON extension.id = ${newestExtension("sheet")}
    WHERE entry.departure IS NULL AND entry.trial = 0 AND ${isNow(until, due)}
      AND sheet.id NOT IN (SELECT sheet FROM sheet_closing)
      AND (NOT EXISTS (SELECT 1 FROM hand_in WHERE hand_in.sheet = sheet.id AND hand_in.returned_at IS NULL)
        OR EXISTS (SELECT 1 FROM reopening WHERE reopening.sheet = sheet.id AND reopening.closed_at IS NULL))`;
}

/** Applications that were not submitted, or came back. */
function applicationsThatAre(due: Due): RawBuilder<unknown> {
  const until = dueFor(permissions["entry.submit"].bureau, due.now);
  return sql`SELECT ${columns(kindOf("entry", due), sql.ref("entry.id"), until, due.now)}
    FROM entry ${bureauOfEntry} ${track} LEFT JOIN extension ON extension.id = ${newestExtension("entry")}
    WHERE entry.departure IS NULL AND entry.trial = 0 AND ${isNow(until, due)}
      AND coalesce((SELECT step FROM entry_step WHERE entry_step.entry = entry.id
        ORDER BY number DESC LIMIT 1), '') NOT IN ('submitted', 'accepted')`;
}

/** Questions that wait for the bureau: it is reminded, and who asked is told that nothing came. */
function questionsThatAre(due: Due, who: "bureau" | "asker"): RawBuilder<unknown> {
  const phases = permissions["question.answer"].bureau;
  const until = sql<number>`max(question.due_at, coalesce(${extendedTo(phases, due.now)}, 0))`;
  const member =
    who === "bureau"
      ? bureauOfEntry
      : sql`JOIN membership ON membership.id = question.asked_by AND membership.ended_at IS NULL`;
  return sql`SELECT ${columns(kindOf("question", due), sql.ref("question.id"), until, due.now)}
    FROM question JOIN entry ON entry.id = question.entry ${member} ${track}
    LEFT JOIN extension ON extension.id = ${newestExtension("entry")}
    WHERE entry.departure IS NULL AND entry.trial = 0 AND question.closed_at IS NULL AND ${isNow(until, due)}
      AND round_track.phase IN (${sql.join(phases)})
      AND (SELECT side FROM question_turn WHERE question_turn.question = question.id
        ORDER BY number DESC LIMIT 1) <> 'bureau'`;
}

/** Lists of case files that are not locked; their draws have dates of their own. */
function listsThatAre(due: Due): RawBuilder<unknown> {
  const until = sql.ref<number>("case_draw.due_at");
  return sql`SELECT ${columns(kindOf("list", due), sql.ref("case_list.id"), until, due.now)}
    FROM case_list JOIN case_draw ON case_draw.id = case_list.draw
    JOIN entry ON entry.id = case_list.entry ${bureauOfEntry} ${track}
    WHERE entry.departure IS NULL AND case_list.locked_at IS NULL AND ${isNow(until, due)}
      AND round_track.phase IN (${sql.join(permissions["case_list.lock"].bureau)})`;
}

function kindOf(noun: "sheet" | "entry" | "question" | "list", { when }: Due): Kind {
  return `${noun}.${when}`;
}

function columns(kind: Kind, thing: RawBuilder<unknown>, until: RawBuilder<number>, now: number) {
  return sql`${newId}, membership.person, membership.id, entry.round, entry.id, ${kind}, ${thing}, ${until},
    cast(${now} AS INTEGER)`;
}

const track = sql`JOIN round_track ON round_track.round = entry.round AND round_track.track = entry.track`;

/** As `dueAtFor` says it: an extension that runs, else the deadline of the phase, in these phases. */
function dueFor(phases: readonly Phase[], now: number): RawBuilder<number> {
  const deadline = sql`CASE WHEN round_track.phase IN (${sql.join(phases)}) THEN round_track.due_at END`;
  return sql`coalesce(${extendedTo(phases, now)}, ${deadline})`;
}

function extendedTo(phases: readonly Phase[], now: number): RawBuilder<number> {
  return sql`CASE WHEN extension.phase IN (${sql.join(phases)}) AND extension.until >= ${now}
    THEN extension.until END`;
}

function isNow(until: RawBuilder<number>, { now, when }: Due): RawBuilder<boolean> {
  return when === "due" ? sql`${until} >= ${now} AND ${until} <= ${now + ahead}` : sql`${until} < ${now}`;
}
