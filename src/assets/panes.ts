export {};

/**
 * Makes the panes of `data-panes` resizable by mouse and keyboard, and remembers how they were left.
 * The value of the attribute is the label of the handles.
 */
const narrowest = 180;

for (const panes of document.querySelectorAll<HTMLElement>("[data-panes]")) {
  const sections = [...panes.querySelectorAll<HTMLElement>(":scope > section")];
  sections
    .slice(0, -1)
    .forEach((left, place) => left.insertAdjacentElement("afterend", handle(panes, sections, place)));
  panes.classList.add("panes-divided");
  const saved = (localStorage.getItem(keyOf(panes)) ?? "").split(" ").map(Number);
  if (saved.length === sections.length && saved.every((share) => share > 0)) divide(panes, saved);
  for (const one of panes.querySelectorAll('[role="separator"]')) tell(one);
}

function handle(panes: HTMLElement, sections: readonly HTMLElement[], place: number): HTMLElement {
  const handle = document.createElement("div");
  handle.className = "pane-handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-label", panes.dataset.panes ?? "");
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) move(event.clientX - middleOf(handle));
  });
  handle.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") move(-24);
    if (key === "ArrowRight") move(24);
  });
  return handle;

  function move(by: number): void {
    const widths = sections.map(widthOf);
    const [left = 0, right = 0] = widths.slice(place, place + 2);
    const width = Math.min(Math.max(left + by, narrowest), left + right - narrowest);
    widths.splice(place, 2, width, left + right - width);
    const shares = widths.map(Math.round);
    divide(panes, shares);
    localStorage.setItem(keyOf(panes), shares.join(" "));
    tell(handle);
  }
}

/** Set through the object model, which a strict policy allows where it forbids the attribute. */
function divide(panes: HTMLElement, shares: readonly number[]): void {
  panes.style.gridTemplateColumns = shares.map((share) => `minmax(0, ${share}fr)`).join(" 0 ");
}

/** How much of the two panes beside it lies left of a handle, in percent. */
function tell(handle: Element): void {
  const left = widthOf(handle.previousElementSibling);
  const both = left + widthOf(handle.nextElementSibling);
  handle.setAttribute("aria-valuenow", String(Math.round((100 * left) / both)));
}

function widthOf(element: Element | null): number {
  return element?.getBoundingClientRect().width ?? 0;
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

function keyOf(panes: HTMLElement): string {
  return `panes ${panes.id}`;
}
