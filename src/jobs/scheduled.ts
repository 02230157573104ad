import { openDatabase } from "../db/database";
import { advanceTracks } from "../rounds/advancing";
import { resumeReadings, sweep } from "../evidence/sweep";
import { remind } from "../notifications/reminders";
import { sendDigests } from "../notifications/sending";
import { settingsOf } from "../people/session";
import { sweepAttempts } from "../people/attempts";

/** Every quarter of an hour; each part is harmless when it runs twice, late or never (quality §3). */
export async function scheduled({ scheduledTime }: ScheduledController, env: Env): Promise<void> {
  await advanceTracks(openDatabase(env.DB), scheduledTime);
  await resumeReadings(openDatabase(env.DB), env.READING, scheduledTime);
  await sweepAttempts(openDatabase(env.DB), scheduledTime);
  await remind(openDatabase(env.DB), scheduledTime);
  await sendDigests(openDatabase(env.DB), env, settingsOf(env).origin, scheduledTime);
  if (isNight(scheduledTime)) await sweep(openDatabase(env.DB), env.FILES, scheduledTime);
}

/** The first quarter after three in the morning in Shanghai, once a day. */
function isNight(at: number): boolean {
  const time = new Date(at);
  return time.getUTCHours() === 19 && time.getUTCMinutes() < 15;
}
