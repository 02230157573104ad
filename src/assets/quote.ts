/**
 * Quotes what is selected in a document (evidence §3): fills the form `data-quote` with offsets and words, by its
 * button or the key q. Every text in a `data-text` stands in an element whose `data-at` is its UTF-16 offset.
 */
document.addEventListener("keydown", (event) => {
  const form = document.querySelector<HTMLFormElement>("form[data-quote]");
  if (event.key !== "q" || event.ctrlKey || event.metaKey || event.altKey || !form || isTyping(event)) return;
  event.preventDefault();
  form.requestSubmit();
});

// before whoever sends the form
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.quote === undefined || fill(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(form, form.dataset.nothing ?? "");
  },
  true,
);

/** Words that are typed or pasted count alone: offsets of a selection before are not theirs. */
document.addEventListener("input", ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-quote]") : null;
  if (!form) return;
  delete form.dataset.filled;
  set(form, { start: "", end: "" });
});

function fill(form: HTMLFormElement): boolean {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const pane = range && paneOf(range);
  const selected = range && pane && selectedIn(pane, range);
  if (!selected) {
    const typed = form.dataset.filled === undefined && new FormData(form).get("exact");
    return typeof typed === "string" && typed !== "";
  }
  const { start, end, exact } = selected;
  set(form, { revision: pane.dataset.revision ?? "", start: String(start), end: String(end), exact });
  form.dataset.filled = "";
  tell(form, "");
  CSS.highlights?.set("quoted", new Highlight(range.cloneRange()));
  selection?.removeAllRanges();
  return true;
}

type Selected = { readonly start: number; readonly end: number; readonly exact: string };

/** Offsets and words of a range, without the white space around them; undefined where it holds no text of the pane. */
function selectedIn(pane: HTMLElement, range: Range): Selected | undefined {
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  let start: number | undefined;
  let exact = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = offsetOf(node);
    if (at === undefined || !(node instanceof Text)) continue;
    if (!range.intersectsNode(node)) {
      if (start !== undefined) break;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from >= to) continue;
    start ??= at + from;
    exact += node.data.slice(from, to);
  }
  const words = exact.trim();
  if (start === undefined || words === "") return undefined;
  start += exact.length - exact.trimStart().length;
  return { start, end: start + words.length, exact: words };
}

/** Browsers cut a long text into several nodes: those before count too. */
function offsetOf(node: Node): number | undefined {
  const begins = node.parentElement?.dataset.at;
  if (begins === undefined) return undefined;
  let at = Number(begins);
  for (let before = node.previousSibling; before; before = before.previousSibling)
    at += before.textContent?.length ?? 0;
  return at;
}

function paneOf(range: Range): HTMLElement | null {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return (
    element?.closest<HTMLElement>("[data-text]") ?? element?.querySelector<HTMLElement>("[data-text]") ?? null
  );
}

function set(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (field) field.value = value;
  }
}

function tell(form: HTMLFormElement, words: string): void {
  const output = form.querySelector("output");
  if (output) output.textContent = words;
}

function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
