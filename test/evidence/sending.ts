import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sha256 } from "../../src/log/log";
import type { Player, Stage } from "./stage";

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Sends one file as the script does. */
export async function send(
  player: Player,
  entry: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { to = `/entries/${entry}/documents`, digest, size = bytes.length, about = {} }: Sending = {},
): Promise<Response> {
  const query = new URLSearchParams({ name, openness: "open", ...about });
  return player.fetch(`${to}?${query}`, {
    method: "POST",
    body: bytes,
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(size),
      "content-digest": digestHeader(digest ?? (await sha256(bytes.buffer))),
    },
  });
}

type Sending = {
  readonly to?: string;
  readonly digest?: string;
  readonly size?: number;
  readonly about?: Readonly<Record<string, string>>;
};

export function digestHeader(digest: string): string {
  const bytes = Uint8Array.from(digest.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `sha-256=:${btoa(String.fromCharCode(...bytes))}:`;
}

/** Runs what starts readings and waits until all of them have come to their end. */
export async function whileReading<T>(run: () => Promise<T>): Promise<T> {
  await using readings = await introspectWorkflow(env.READING);
  const result = await run();
  for (const reading of await readings.get()) await reading.waitForStatus("complete");
  return result;
}

/** The newest revision of the document of that title. */
export async function revisionOf({ db }: Stage, title: string): Promise<string> {
  const row = await db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .select("document_revision.id")
    .where("document.title", "=", title)
    .orderBy("document_revision.number", "desc")
    .executeTakeFirstOrThrow();
  return row.id;
}
