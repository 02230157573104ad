import { keepPages } from "./visit/caching";
import { freshFindings } from "./visit/findings";
import { drawHere } from "./visit/here";
import { drop, everything, type Kept } from "./visit/kept";
import { locate } from "./visit/locating";
import { filled } from "./visit/phrases";
import { sendAll, type Stopped } from "./visit/send";
import { chosenIn, keepForm, NotKept } from "./visit/writing";

/** The team sheet on a phone: what is written is kept here first, and sent when there is a network (assessment §3). */
const phone = document.querySelector<HTMLElement>("[data-phone]");
// digests and a page that is there without a network need a secure page; without one the browser sends the forms itself
if (phone && globalThis.crypto?.subtle && navigator.serviceWorker && navigator.locks) begin(phone);

function begin(part: HTMLElement): void {
  const words = part.dataset;
  const [membership = "", person = ""] = [words.membership, words.person];
  const place = (name: string) => part.querySelector<HTMLElement>(`[data-${name}]`);
  const [list, status, signIn, send, others] = ["here", "status", "signin", "send", "others"].map(place);
  const pages = [location.pathname, ...(words.own ?? "").split(" ").filter((path) => path !== "")];
  let stopped: Stopped | undefined;

  void navigator.serviceWorker.register("/visit-worker.js", { scope: "/visits/" });
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches("[data-item-form]")) {
      event.preventDefault();
      void write(event.target);
    }
  });
  document.addEventListener("change", (event) => {
    const form =
      event.target instanceof HTMLInputElement && event.target.type === "file" && event.target.form;
    if (form) sayChosen(form, words);
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>("[data-locate]");
    if (button) void locate(button, words);
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-locate]"))
    button.hidden = !("geolocation" in navigator);
  send?.addEventListener("click", () => void sending());
  addEventListener("online", () => void sending());
  document.addEventListener("visibilitychange", () => document.hidden || void sending());
  // a phone in a basement never says that it is back
  setInterval(() => void sending(), 30_000);
  void keepPages(person, pages).catch(() => undefined);
  void sending();

  async function write(form: HTMLFormElement): Promise<void> {
    const problem = form.querySelector<HTMLElement>("[data-problem]");
    const button = form.querySelector<HTMLButtonElement>("button:not([type])");
    if (button) button.disabled = true;
    try {
      await keepForm(form, words);
      form.reset();
      sayChosen(form, words);
      if (problem) problem.hidden = true;
      form.closest<HTMLDetailsElement>(".noted-acts > details")?.removeAttribute("open");
    } catch (error) {
      if (!(error instanceof NotKept) || !problem) throw error;
      problem.textContent = error.message;
      problem.hidden = false;
    } finally {
      if (button) button.disabled = false;
    }
    await sending();
  }

  /** Sends what waits, then takes what came in by others; only one run at a time. */
  async function sending(): Promise<void> {
    await draw();
    if ((await own()).some(({ state }) => state === "kept" || state === "sending"))
      stopped = await sendAll(membership, draw);
    else if (stopped !== undefined && navigator.onLine) stopped = undefined;
    await draw();
    if (stopped !== undefined) return;
    const arrived = (await own()).filter(({ state }) => state === "arrived");
    if (arrived.length > 0 && (await freshFindings())) {
      await keepPages(person, pages).catch(() => undefined);
      // now they stand on the sheet itself
      for (const item of arrived) if (isOnSheet(item)) await drop(item);
    }
    await draw();
  }

  async function own(): Promise<readonly Kept[]> {
    return (await everything()).filter((item) => item.membership === membership);
  }

  async function draw(): Promise<void> {
    const all = await everything();
    const mine = all.filter((item) => item.membership === membership);
    const waiting = mine.filter(({ state }) => state === "kept" || state === "sending").length;
    const foreign = all.filter((item) => item.membership !== membership && item.state !== "arrived").length;
    part.hidden = mine.length === 0 && foreign === 0;
    if (list) drawHere(list, mine, words, () => void sending());
    if (others) {
      others.hidden = foreign === 0;
      others.textContent = filled(words.others, { n: foreign });
    }
    if (status) status.textContent = statusOf(waiting);
    if (signIn) signIn.hidden = stopped !== "signed out";
    if (send) send.hidden = waiting === 0 || stopped === "signed out";
  }

  function statusOf(n: number): string {
    if (n === 0) return words.all ?? "";
    if (stopped === "signed out") return filled(words.signin, { n });
    if (stopped === "somebody else") return filled(words.other, { n });
    const count = filled(words.waiting, { n });
    return stopped === "offline" || !navigator.onLine ? `${words.offline} · ${count}` : count;
  }
}

/** What is said of another finding shows there, not as a line of its own. */
function isOnSheet({ id, kind }: Kept): boolean {
  return kind !== "finding" || document.querySelector(`[data-item="${id}"]`) !== null;
}

function sayChosen(form: HTMLFormElement, words: DOMStringMap): void {
  const said = form.querySelector("[data-chosen]");
  const n = chosenIn(form).length;
  if (said) said.textContent = n === 0 ? "" : filled(words.chosen, { n });
}
