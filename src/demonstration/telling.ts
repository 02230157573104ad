import { dayAfter, dayOf, endOf, isWorkingDay } from "../calendar/calendar";
import { calendarOf } from "../calendar/store";
import { remind } from "../notifications/reminders";
import { sendDigests } from "../notifications/sending";
import { markRead } from "../notifications/store";
import { momentAt } from "./calendar";
import type { Stage } from "./load";

/** People read what came until a week ago; then the cron ran, and the last working day had its digest. */
export async function tell({ env, now, open, settings }: Stage): Promise<void> {
  const people = await open().query.selectFrom("person").select("id").execute();
  const until = momentAt(now, 7);
  await open().batch(people.map(({ id }) => markRead(open(), id, until, { until })));
  const calendar = await calendarOf(open());
  let day = dayOf(now);
  do day = dayAfter(day, -1);
  while (!isWorkingDay(calendar, day));
  const morning = endOf(dayAfter(day, -1)) + 1 + 8 * 3_600_000;
  await remind(open(), morning);
  await sendDigests(open(), env, settings.origin, morning);
  await remind(open(), now);
}
