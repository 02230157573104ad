/**
 * Draws a box on the picture of a page (evidence §3): by mouse, pen or finger, or by its fields; both stay the same.
 * Sides are whole thousandths of the picture.
 */
const sides = ["x", "y", "width", "height"] as const;

for (const area of document.querySelectorAll<HTMLElement>("[data-box]")) {
  const board = area.querySelector<SVGSVGElement>("svg.boxes");
  const box = area.querySelector<SVGRectElement>("[data-drawn]");
  const form = area.querySelector("form");
  if (!board || !box || !form) continue;
  let from: readonly [number, number] | undefined;
  board.addEventListener("pointerdown", (event) => {
    from = placeOf(board, event);
    board.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  board.addEventListener("pointermove", (event) => {
    if (from) stretch(form, box, from, placeOf(board, event));
  });
  board.addEventListener("pointerup", () => (from = undefined));
  board.addEventListener("pointercancel", () => (from = undefined));
  form.addEventListener("input", () => draw(form, box));
}

function placeOf(board: Element, { clientX, clientY }: PointerEvent): readonly [number, number] {
  const { left, top, width, height } = board.getBoundingClientRect();
  return [thousandths((clientX - left) / width), thousandths((clientY - top) / height)];
}

function thousandths(share: number): number {
  return Math.min(1000, Math.max(0, Math.round(share * 1000)));
}

function stretch(
  form: HTMLFormElement,
  box: SVGRectElement,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): void {
  const drawn = {
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    width: Math.abs(ax - bx),
    height: Math.abs(ay - by),
  };
  for (const side of sides) {
    const field = form.querySelector<HTMLInputElement>(`[name="${side}"]`);
    if (field) field.value = String(drawn[side]);
  }
  draw(form, box);
}

function draw(form: HTMLFormElement, box: SVGRectElement): void {
  const data = new FormData(form);
  for (const side of sides) box.setAttribute(side, String(Number(data.get(side)) || 0));
}
