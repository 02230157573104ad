import { filled, shareText } from "./amounts";
import { placesOf } from "./chosen";
import type { Listed, Queue } from "./queue";
import { type Outcome, send } from "./send";

/** How a run of uploads ended: whether every file is a document and there is nothing to read about it. */
export type Ended = { readonly done: number; readonly not: number; readonly plain: boolean };

/** Sends what waits, one file after the other, and says so; what did not arrive waits again. */
export async function sendAll(
  queue: Queue,
  form: HTMLFormElement,
  words: DOMStringMap,
  say: (text: string) => void,
): Promise<Ended> {
  const batch = queue.waiting();
  const places = placesOf(batch, JSON.parse(words.codes ?? "[]"));
  const about = aboutIn(form, words.field, batch.length === 1);
  const outcomes: Outcome[] = [];
  for (const [index, one] of batch.entries()) {
    const place = places[index];
    if (place === undefined || !queue.start(one)) continue;
    const ofThis = new URLSearchParams([...about, ["name", one.file.name]]);
    if (place.includes("/")) ofThis.set("path", place);
    const outcome = await sendOne(words, words.action ?? form.action, ofThis, one, say);
    queue.end(one, outcome.again === true);
    outcomes.push(outcome);
    const count = { n: outcomes.length.toLocaleString(), of: batch.length.toLocaleString() };
    say(outcome.ok ? filled(words.handled, count) : `${one.path}: ${outcome.message}`);
  }
  const done = outcomes.filter(({ ok }) => ok).length;
  const plain = outcomes.every(({ ok, parts = [] }) => ok && parts.length === 0);
  return { done, not: outcomes.length - done, plain };
}

/** What is said of all of them; a title is said of one alone, and one field is all of a form that says more. */
function aboutIn(form: HTMLFormElement, field: string | undefined, alone: boolean): URLSearchParams {
  const about = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && (field ?? name) === name && (alone || name !== "title"))
      about.append(name, value);
  return about;
}

async function sendOne(
  words: DOMStringMap,
  address: string,
  about: URLSearchParams,
  listed: Listed,
  say: (text: string) => void,
): Promise<Outcome> {
  const { line, path } = listed;
  const { signal } = listed.stop;
  let saidAt = performance.now();
  const show = (share: number) => {
    if (signal.aborted) return;
    line.show(share);
    if (performance.now() - saidAt < often) return;
    saidAt = performance.now();
    say(`${path}: ${shareText(share)}`);
  };
  show(0);
  const sent = await send(words, address, about, listed, { signal, show });
  const outcome = signal.aborted && !sent.ok ? { ok: false, message: words.cancelled ?? "" } : sent;
  line.say(outcome);
  return outcome;
}

/** Milliseconds between two words about a file on its way: who only hears it is not to hear every step. */
const often = 10_000;
