import { drawPage, openPdf } from "./viewer/file.ts";

/**
 * Draws a page of the PDF of `data-pdf`, first that of `data-page`, as wide as there is room (evidence §1). Beside a
 * text it follows it: to the page a link leads to, and to the page whose mark in the text is pressed.
 */
const area = document.querySelector<HTMLElement>("[data-pdf]");
const fold = area?.closest("details") ?? null;
const roomy = matchMedia("(width >= 80rem)");

if (area) {
  const show = viewer(area);
  const follow = () => {
    const number = pageAt(document.getElementById(decodeURIComponent(location.hash.slice(1))));
    if (number !== undefined) show(number);
  };
  follow();
  addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-shows]") : null;
    if (!mark) return;
    event.preventDefault();
    if (fold) fold.open = true;
    show(Number(mark.dataset.shows));
  });
}
if (fold) {
  // where there is no room beside the text, the page would lie over it
  if (!roomy.matches || localStorage.getItem("viewer") === "closed") fold.open = false;
  fold.addEventListener("toggle", () => {
    if (roomy.matches) localStorage.setItem("viewer", fold.open ? "open" : "closed");
  });
}

/** Draws whenever the area has another width or another page; answers with the way to show another page. */
function viewer(area: HTMLElement): (number: number) => void {
  const { pdf = "", label = "", where = "", opening = "", failed = "" } = area.dataset;
  let number = Number(area.dataset.page);
  let width = 0;
  let turn = new AbortController();
  let file: ReturnType<typeof openPdf> | undefined;
  new ResizeObserver(() => {
    if (area.clientWidth === width) return;
    width = area.clientWidth;
    void draw();
  }).observe(area);
  area.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button) show(number + Number(button.value));
  });
  return show;

  function show(next: number): void {
    number = next;
    void draw();
  }

  /** A page asked for while another is being drawn takes its place; an area that is folded away draws nothing. */
  async function draw(): Promise<void> {
    turn.abort();
    if (width === 0) return;
    turn = new AbortController();
    const { signal } = turn;
    const shown = number;
    if (file === undefined) say(area, opening);
    try {
      const opened = await (file ??= openPdf(pdf));
      if (signal.aborted) return;
      const { numPages: pages } = opened;
      step(area, shown, pages, filled(where, shown, pages));
      const canvas = await drawPage(await opened.getPage(shown), width, signal);
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", filled(label, shown, pages));
      area.querySelector("[data-drawing]")?.replaceChildren(canvas);
      say(area, "");
    } catch {
      if (!signal.aborted) say(area, failed, true);
    }
  }
}

/** Where one is, with the buttons that lead further; a button at an end waits. */
function step(area: Element, number: number, pages: number, words: string): void {
  const nav = area.querySelector("nav");
  const output = nav?.querySelector("output");
  if (!nav || !output) return;
  nav.hidden = pages === 1;
  output.textContent = words;
  for (const button of nav.querySelectorAll("button")) {
    const to = number + Number(button.value);
    button.disabled = to < 1 || to > pages;
  }
}

/** A sentence in place of the page; after a failure the file is offered beside it. */
function say(area: Element, words: string, failed = false): void {
  const said = area.querySelector("[data-said]");
  if (said) said.textContent = words;
  const instead = area.querySelector<HTMLElement>("[data-instead]");
  if (instead) instead.hidden = !failed;
  if (failed) area.querySelector("[data-drawing]")?.replaceChildren();
}

/** The page on which a place of the text stands: that of the last mark before its words. */
function pageAt(place: Element | null): number | undefined {
  if (!place) return undefined;
  const words = [...document.querySelectorAll("[data-at]")].find(
    (one) => one === place || follows(one, place),
  );
  if (!words) return undefined;
  const marks = [...document.querySelectorAll<HTMLElement>("[data-shows]")];
  const mark = marks.findLast((one) => follows(words, one));
  return mark && Number(mark.dataset.shows);
}

function follows(one: Node, other: Node): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function filled(words: string, page: number, pages: number): string {
  return words.replace("{page}", String(page)).replace("{pages}", String(pages));
}
