/** A box in the picture of a page, in whole thousandths of its width and height from the upper left. */
export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The whole of a page, for one that no picture shows. */
export const wholePage: Region = { x: 0, y: 0, width: 1000, height: 1000 };

/** Whether a box has an inside and lies on the page. */
export function isOnPage({ x, y, width, height }: Region): boolean {
  return (
    [x, y, width, height].every(Number.isInteger) &&
    x >= 0 &&
    y >= 0 &&
    width >= 1 &&
    height >= 1 &&
    x + width <= 1000 &&
    y + height <= 1000
  );
}
