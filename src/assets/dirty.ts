/** Asks before a page is left with unsaved text in a form marked `data-dirty`. */
let dirty = false;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-dirty]")) {
  form.addEventListener("input", () => {
    dirty = true;
  });
  form.addEventListener("submit", () => {
    dirty = false;
  });
}

addEventListener("beforeunload", (event) => {
  if (!dirty) return;
  event.preventDefault();
  // Before Chromium 119 only this asks.
  event.returnValue = true;
});
