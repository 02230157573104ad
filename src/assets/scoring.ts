export {};

/**
 * The scoring page by keyboard (quality §5), and nothing lost on the way: what could not be sent is kept in this
 * browser and sent once the connection is back.
 */
const form = document.querySelector<HTMLFormElement>("form#rating");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (press(event.key)) event.preventDefault();
});

form?.addEventListener("change", (event) => {
  const changed = event.target;
  if (!(changed instanceof HTMLInputElement) || changed.name === "state" || !changed.closest(".levels"))
    return;
  const scored = form.querySelector<HTMLInputElement>('input[name="state"][value="scored"]');
  if (scored !== null) scored.checked = true;
});

if (form !== null) {
  document.addEventListener("htmx:before:request", sendPresentRevision);
  document.addEventListener("htmx:error", () => keep(form));
  document.addEventListener("htmx:after:request", (event) => {
    const status = statusOf(event);
    // both versions of a 409 are on the page; any other refusal must not lose what was typed
    if (status < 400) localStorage.removeItem(keyOf(form));
    else if (status !== 409) keep(form);
  });
  document.addEventListener("htmx:after:swap", (event) => {
    if (statusOf(event) === 403) sayKept(form);
  });
  window.addEventListener("online", () => send(form));
  // a figure out of bounds holds the save up, not the reason typed beside it
  form.addEventListener("invalid", () => keep(form), true);
  restore(form);
}

/**
 * A save that waited for the one before it was gathered before that was answered: it is made over the revision that
 * stands when it is sent, or quick hands would be in conflict with themselves.
 */
function sendPresentRevision(event: Event): void {
  const sent = event instanceof CustomEvent ? event.detail?.ctx : undefined;
  const body: unknown = sent?.request?.body;
  const revision = document.querySelector<HTMLInputElement>("#revision");
  if (sent?.sourceElement === form && body instanceof URLSearchParams && revision !== null)
    body.set("revision", revision.value);
}

/** A key's act; false when it has none here. */
function press(key: string): boolean {
  if (/^[1-9]$/.test(key)) return choose(key);
  if (key === "r") return focus(document.querySelector<HTMLElement>("#reason"));
  if (key === "?") return toggle(document.querySelector<HTMLDetailsElement>("#keys"));
  const link = document.querySelector<HTMLAnchorElement>(`a[data-shortcut="${CSS.escape(key)}"]`);
  link?.click();
  return link !== null;
}

/** The level of that number is taken; a figure of that number is where typing goes. */
function choose(key: string): boolean {
  const control = form?.querySelector<HTMLInputElement>(`[data-key="${key}"]:not(:disabled)`);
  if (!control) return false;
  if (control.type === "radio") control.click();
  else control.select();
  control.focus();
  return true;
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

function toggle(details: HTMLDetailsElement | null): boolean {
  if (details !== null) details.open = !details.open;
  return details !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function statusOf(event: Event): number {
  return event instanceof CustomEvent ? (event.detail?.ctx?.response?.status ?? 0) : 0;
}

function keyOf(kept: HTMLFormElement): string {
  return `rating ${kept.action}`;
}

function keep(kept: HTMLFormElement): void {
  const fields = [...new FormData(kept)].filter(([, value]) => typeof value === "string");
  localStorage.setItem(keyOf(kept), JSON.stringify(fields));
  const saved = document.querySelector("#outcome .saved");
  if (saved !== null) saved.textContent = kept.dataset.kept ?? "";
}

/** Under the reason of a refusal: where what was typed is now. */
function sayKept(kept: HTMLFormElement): void {
  const line = document.createElement("p");
  line.className = "saved";
  line.textContent = kept.dataset.refused ?? "";
  document.querySelector("#outcome")?.appendChild(line);
}

/** A form that is closed, after a deadline or a hand-in, keeps what it holds: its locked controls would send nothing. */
function send(kept: HTMLFormElement): void {
  if (kept.dataset.open !== undefined) kept.requestSubmit();
  else if (localStorage.getItem(keyOf(kept)) !== null) sayKept(kept);
}

/** Puts back what an earlier visit could not send, and sends it: a newer version meanwhile is answered with both. */
function restore(kept: HTMLFormElement): void {
  const stored = localStorage.getItem(keyOf(kept));
  if (stored === null) return;
  const fields: [string, string][] = JSON.parse(stored);
  for (const [name, value] of fields) {
    for (const control of kept.elements) {
      if (control instanceof HTMLInputElement && control.name === name) {
        if (control.type === "radio") control.checked = control.value === value;
        else control.value = value;
      } else if (
        (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) &&
        control.name === name
      )
        control.value = value;
    }
  }
  send(kept);
}
