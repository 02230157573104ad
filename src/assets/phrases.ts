/**
 * Buttons with `data-phrase` write their words where the cursor is in the field their group names by id, as if typed.
 * Without script there is nothing for them to do, so they are hidden until now.
 */
for (const group of document.querySelectorAll<HTMLElement>("[data-phrases]")) {
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-phrase]") : null;
    const field = document.getElementById(group.dataset.phrases ?? "");
    if (button === null || !(field instanceof HTMLTextAreaElement)) return;
    field.setRangeText(button.dataset.phrase ?? "", field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
}
