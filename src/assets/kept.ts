export {};

/**
 * Forms that save themselves (`data-kept`) lose nothing on the way: what could not be sent is kept in this browser and
 * sent once the connection is back. Their `.outcome` says how it stands.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-kept]")) {
  form.addEventListener("htmx:before:request", (event) => sendPresentRevision(form, event));
  form.addEventListener("htmx:error", () => keep(form));
  form.addEventListener("htmx:after:request", (event) => {
    const status = statusOf(event);
    // both versions of a 409 are on the page; any other refusal must not lose what was typed
    if (status < 400) localStorage.removeItem(keyOf(form));
    else if (status !== 409) keep(form);
  });
  form.addEventListener("htmx:after:swap", (event) => {
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
function sendPresentRevision(form: HTMLFormElement, event: Event): void {
  const body: unknown = event instanceof CustomEvent ? event.detail?.ctx?.request?.body : undefined;
  const revision = form.querySelector<HTMLInputElement>('input[name="revision"]');
  if (body instanceof URLSearchParams && revision !== null) body.set("revision", revision.value);
}

function statusOf(event: Event): number {
  return event instanceof CustomEvent ? (event.detail?.ctx?.response?.status ?? 0) : 0;
}

function keyOf(kept: HTMLFormElement): string {
  return `kept ${kept.action}`;
}

function keep(kept: HTMLFormElement): void {
  const fields = [...new FormData(kept)].filter(([, value]) => typeof value === "string");
  localStorage.setItem(keyOf(kept), JSON.stringify(fields));
  const saved = kept.querySelector(".outcome .saved");
  if (saved !== null) saved.textContent = kept.dataset.kept ?? "";
}

/** Under the reason of a refusal: where what was typed is now. */
function sayKept(kept: HTMLFormElement): void {
  const line = document.createElement("p");
  line.className = "saved";
  line.textContent = kept.dataset.refused ?? "";
  kept.querySelector(".outcome")?.appendChild(line);
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
