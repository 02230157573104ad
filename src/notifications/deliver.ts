import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Language } from "../web/language";
import type { Configured } from "./channels";
import type { Digest } from "./digest";

/** A digest on its way; `id` is the same however often it is tried, so that who receives it can tell. */
export type Message = Digest & {
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly at: number;
};

/** A channel said no, or was not there: nothing was taken, and it may be tried again. */
export class NotDelivered extends Error {}

/** Milliseconds a channel has to answer; what it did with the message after that is not known. */
const patience = 10_000;

/** Hands a message over; throws `NotDelivered` where it certainly was not taken. */
export async function deliver(db: Database, by: Configured, message: Message): Promise<void> {
  switch (by.channel) {
    case "email": {
      const { to, subject, text } = message;
      await by.post.send({ from: by.from, to, subject, text }).catch((error: unknown) => {
        throw new NotDelivered(reasonOf(error));
      });
      return;
    }
    case "webhook":
      return post(by, message);
    case "mailbox": {
      const { to: recipient, subject, text: words, at } = message;
      return db.batch([
        db.query.insertInto("mailbox").values({ id: newId(), recipient, subject, words, at }),
      ]);
    }
  }
}

/** One JSON body, signed as Standard Webhooks says: HMAC-SHA-256 over id, time and body. */
async function post(
  { url, secret }: Extract<Configured, { readonly channel: "webhook" }>,
  { id, at, to, language, subject, items }: Message,
): Promise<void> {
  const body = JSON.stringify({ type: "digest", to, language, subject, items });
  const time = String(Math.floor(at / 1000));
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": time,
    "webhook-signature": `v1,${await signature(secret, `${id}.${time}.${body}`)}`,
  };
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" }).catch(
    (error: unknown) => {
      // it may have arrived all the same: whoever waited too long does not know
      if (signal.aborted) throw error;
      throw new NotDelivered(reasonOf(error));
    },
  );
  await answer.body?.cancel();
  if (!answer.ok) throw new NotDelivered(`HTTP ${answer.status}`);
}

async function signature(secret: string, signed: string): Promise<string> {
  const encoder = new TextEncoder();
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), hmac, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(signed)));
  return btoa(String.fromCharCode(...bytes));
}

/** Short enough to be read in a table. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200) || "?";
}
