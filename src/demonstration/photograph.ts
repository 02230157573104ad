import { pngOf } from "../reading/extract/picture.ts";

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: readonly [number, number, number];
};

const [width, height] = [480, 360];

/** What the team saw, painted out of boxes from back to front: enough of a picture to look at and to digest. */
const scenes = {
  counter: [
    { x: 0, y: 0, width, height: 230, colour: [226, 222, 210] },
    { x: 0, y: 230, width, height: 130, colour: [150, 143, 130] },
    { x: 40, y: 40, width: 400, height: 46, colour: [33, 78, 96] },
    { x: 70, y: 56, width: 210, height: 14, colour: [232, 236, 236] },
    { x: 30, y: 190, width: 420, height: 74, colour: [122, 92, 64] },
    { x: 30, y: 182, width: 420, height: 10, colour: [176, 142, 104] },
    { x: 90, y: 120, width: 70, height: 62, colour: [196, 210, 214] },
    { x: 250, y: 120, width: 70, height: 62, colour: [196, 210, 214] },
    { x: 372, y: 104, width: 52, height: 78, colour: [248, 246, 240] },
  ],
  register: [
    { x: 0, y: 0, width, height, colour: [118, 92, 70] },
    { x: 50, y: 34, width: 380, height: 292, colour: [246, 243, 232] },
    { x: 238, y: 34, width: 4, height: 292, colour: [206, 200, 184] },
    ...Array.from({ length: 9 }, (_, row) => ({
      x: 70,
      y: 66 + row * 28,
      width: row % 3 === 2 ? 110 : 150,
      height: 4,
      colour: [92, 100, 118] as const,
    })),
    ...Array.from({ length: 7 }, (_, row) => ({
      x: 260,
      y: 66 + row * 28,
      width: row % 2 === 0 ? 148 : 96,
      height: 4,
      colour: [92, 100, 118] as const,
    })),
    { x: 352, y: 250, width: 54, height: 54, colour: [190, 70, 54] },
    { x: 362, y: 260, width: 34, height: 34, colour: [246, 243, 232] },
  ],
  board: [
    { x: 0, y: 0, width, height, colour: [208, 212, 206] },
    { x: 60, y: 30, width: 360, height: 270, colour: [74, 82, 88] },
    { x: 70, y: 40, width: 340, height: 250, colour: [238, 238, 232] },
    { x: 90, y: 58, width: 140, height: 96, colour: [250, 250, 246] },
    { x: 250, y: 58, width: 140, height: 96, colour: [250, 250, 246] },
    { x: 90, y: 174, width: 140, height: 96, colour: [250, 250, 246] },
    { x: 104, y: 74, width: 96, height: 6, colour: [60, 70, 84] },
    { x: 264, y: 74, width: 112, height: 6, colour: [60, 70, 84] },
    { x: 104, y: 190, width: 84, height: 6, colour: [60, 70, 84] },
  ],
} as const satisfies Readonly<Record<string, readonly Box[]>>;

export type Scene = keyof typeof scenes;

/** The picture as a phone would hand it over. */
export function photograph(scene: Scene): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(width * height * 3);
  for (const box of scenes[scene])
    for (let y = box.y; y < Math.min(box.y + box.height, height); y++)
      for (let x = box.x; x < Math.min(box.x + box.width, width); x++)
        data.set(box.colour, (y * width + x) * 3);
  return pngOf({ width, height, channels: 3, data });
}
