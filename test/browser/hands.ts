import type { Page } from "playwright-core";

/** Marks words of the open document with the mouse, from their first character to their last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await page.evaluate(placeOf, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** Runs in the page: brings the words into sight and says where they begin and end. */
function placeOf(words: string) {
  const walker = document.createTreeWalker(
    document.querySelector("[data-text]") ?? document,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: "center" });
    const edge = (offset: number) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [edge(at), edge(at + words.length - 1)];
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  throw new Error(`“${words}” stands nowhere on the page`);
}

/** Presses Tab until the focus is on an element that matches; what cannot be reached so is no use without a mouse. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Drags files and folders of this computer over a place of the page, as the system would; `drop` lets them go. */
export async function dragFiles(page: Page, selector: string, files: readonly string[]) {
  const place = page.locator(selector);
  await place.scrollIntoViewIfNeeded();
  const { x, y } = (await place.boundingBox()) ?? { x: 0, y: 0 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const dispatch = (type: "dragEnter" | "dragOver" | "drop") =>
    devtools.send("Input.dispatchDragEvent", { type, x: x + 20, y: y + 20, data });
  await dispatch("dragEnter");
  await dispatch("dragOver");
  return {
    async drop(): Promise<void> {
      await dispatch("drop");
      await devtools.detach();
    },
  };
}
