export {};

/** The scoring page by keyboard (quality §5); what is typed is the script `kept`'s. */
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
