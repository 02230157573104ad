/** Holds the buttons marked `data-held` until the word of `data-confirm` is typed. Without it the server still asks. */
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-confirm]")) {
  const held = field.form?.querySelectorAll<HTMLButtonElement>("button[data-held]") ?? [];
  const hold = () => {
    for (const button of held) button.disabled = field.value.trim() !== field.dataset.confirm;
  };
  field.addEventListener("input", hold);
  hold();
}
