import { bytesOf, everything, type Kept, letGo, mark } from "./kept";

/** Why sending stopped; what is left waits. */
export type Stopped = "offline" | "signed out" | "somebody else";

type Answer = { readonly message?: string; readonly receivedAt?: number; readonly late?: boolean };

/**
 * Sends what a member has kept, one by one in the order it was made, each until the server has it with all photos. An
 * item the server refuses stays with its reason; the others go on. Sending twice is harmless: the id is the item.
 */
export async function sendAll(membership: string, shown: () => Promise<void>): Promise<Stopped | undefined> {
  return navigator.locks.request("team sheets", async () => {
    for (const item of await waiting(membership)) {
      await mark(item.id, { state: "sending", why: "" });
      await shown();
      const outcome = await sendOne(item);
      if (typeof outcome === "string") {
        await mark(item.id, { state: "kept" });
        await shown();
        return outcome;
      }
      await mark(item.id, outcome);
      await shown();
    }
    return undefined;
  });
}

/** What was being sent when the page was left is sent again. */
async function waiting(membership: string): Promise<readonly Kept[]> {
  const items = await everything();
  return items.filter((item) => item.membership === membership && ["kept", "sending"].includes(item.state));
}

async function sendOne(item: Kept): Promise<Stopped | Partial<Kept>> {
  const address = `/visits/${item.visit}/items/${item.id}`;
  const { membership: author, kind, of, leaf, text, ref, answers, place, madeAt, photos } = item;
  const body = JSON.stringify({ author, kind, of, leaf, text, ref, answers, place, madeAt, photos });
  const said = await put(address, body, { "content-type": "application/json" });
  if (typeof said === "string") return said;
  if (!said.ok) return { state: "refused", why: said.answer.message ?? "" };
  for (const { file } of photos) {
    const bytes = await bytesOf(item.id, file);
    // gone from the phone: it had arrived before
    if (bytes === undefined) continue;
    const took = await put(`${address}/photos/${file}`, bytes, { "content-digest": digestHeader(file) });
    if (typeof took === "string") return took;
    if (!took.ok) return { state: "refused", why: took.answer.message ?? "" };
    await letGo(item.id, file);
  }
  return {
    state: "arrived",
    arrivedAt: said.answer.receivedAt ?? Date.now(),
    late: said.answer.late ?? false,
  };
}

async function put(
  address: string,
  body: string | ArrayBuffer,
  headers: Readonly<Record<string, string>>,
): Promise<Stopped | { readonly ok: boolean; readonly answer: Answer }> {
  try {
    const reply = await fetch(address, {
      method: "PUT",
      headers: { accept: "application/json", ...headers },
      body,
      redirect: "error",
    });
    if (reply.status === 401) return "signed out";
    if (reply.status === 409) return "somebody else";
    // the server is there and cannot: another time
    if (reply.status >= 500 || reply.status === 429) return "offline";
    return { ok: reply.ok, answer: answerIn(await reply.text()) };
  } catch {
    return "offline";
  }
}

function answerIn(text: string): Answer {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** RFC 9530, from hexadecimal. */
function digestHeader(file: string): string {
  const bytes = (file.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return `sha-256=:${btoa(String.fromCharCode(...bytes))}:`;
}
