import { filled, sizeText } from "./upload/amounts";
import { type Chosen, chosenIn } from "./upload/chosen";
import { takeDrops } from "./upload/drop";
import { queueIn } from "./upload/queue";
import { sendAll } from "./upload/run";

/** Files that are chosen or dropped are listed, and sent one by one when the form is (evidence §1). */
for (const area of document.querySelectorAll<HTMLElement>("[data-upload]")) {
  const form = area.querySelector("form");
  const place = area.querySelector<HTMLElement>("[data-drop]");
  const list = area.querySelector<HTMLElement>("[data-files]");
  const status = area.querySelector<HTMLElement>("[data-said]");
  // digests need a secure page; without one the browser sends the form itself
  if (form && place && list && status && globalThis.crypto?.subtle)
    gather(area.dataset, form, place, list, status);
}

function gather(
  words: DOMStringMap,
  form: HTMLFormElement,
  place: HTMLElement,
  list: HTMLElement,
  status: HTMLElement,
): void {
  const submit = form.querySelector<HTMLButtonElement>("button:not([type])");
  const cancel = form.querySelector<HTMLButtonElement>("[data-cancel]");
  const chosenSaid = place.querySelector("[data-chosen]");
  const queue = queueIn(list, words, sayChosen);
  let isSending = false;

  place.classList.add("drop-listed");
  for (const part of form.querySelectorAll<HTMLElement>("[data-scripted]")) part.hidden = false;
  for (const input of place.querySelectorAll<HTMLInputElement>("input[type=file]"))
    input.addEventListener("change", () => {
      take(chosenIn(input));
      input.value = "";
    });
  takeDrops(place, (dropped) => void dropped.then(take, () => say(words.unreadable)));
  cancel?.addEventListener("click", queue.stop);
  form.addEventListener("submit", (event) => {
    if (queue.waiting().length === 0) return;
    event.preventDefault();
    if (!isSending) void run();
  });

  function take(chosen: readonly Chosen[]): void {
    const isOne = words.single !== undefined;
    if (isOne && (chosen.length > 1 || isSending)) return say(words.single);
    if (isOne) queue.stop();
    say();
    queue.take(chosen);
  }

  function sayChosen(): void {
    const files = queue.waiting().map(({ file }) => file);
    const size = sizeText(files.reduce((sum, file) => sum + file.size, 0));
    const said = filled(words.chosenSaid, { n: files.length.toLocaleString(), size });
    if (chosenSaid) chosenSaid.textContent = files.length === 0 || isSending ? "" : said;
    if (cancel) cancel.hidden = !isSending && files.length === 0;
  }

  function say(text = ""): void {
    status.textContent = text;
  }

  async function run(): Promise<void> {
    turn(true);
    status.scrollIntoView({ block: "center" });
    const { done, not, plain } = await sendAll(queue, form, words, say);
    turn(false);
    // what is typed beside the files goes with the form, now that they are there
    if (plain && queue.waiting().length === 0)
      return words.action === undefined ? location.assign(words.then ?? "/") : form.requestSubmit();
    say(filled(words.ended, { done: done.toLocaleString(), not: not.toLocaleString() }));
    status.replaceChildren(status.textContent, " ", wayOut(words));
  }

  function turn(on: boolean): void {
    isSending = on;
    if (submit) submit.disabled = on;
    sayChosen();
    // what is on its way would be broken off
    if (on) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // before Chromium 119 only this asks
  event.returnValue = true;
}

/** To the documents, after a report that stays. */
function wayOut({ then = "/", whole = "" }: DOMStringMap): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = then;
  link.textContent = whole;
  return link;
}
