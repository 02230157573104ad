/** A button with `data-copy` copies the field it names by id and says so in its own words for a moment. */
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
  const field = button && document.getElementById(button.dataset.copy ?? "");
  if (!(field instanceof HTMLInputElement) || button === null) return;
  field.select();
  void copied(field.value).then((done) => done && say(button));
});

async function copied(text: string): Promise<boolean> {
  // Over plain HTTP browsers offer no clipboard; the text is selected then, and Ctrl+C takes it.
  if (!("clipboard" in navigator)) return false;
  await navigator.clipboard.writeText(text);
  return true;
}

function say(button: HTMLElement): void {
  const before = button.textContent;
  button.textContent = button.dataset.copied ?? before;
  setTimeout(() => (button.textContent = before), 2000);
}
