/** Small signs drawn on a grid of 16; they go beside a word, never instead of one. */
const strokes = {
  plain: "M5 8h6",
  open: "M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9",
  waits: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2.2 1.6",
  settled: "M3 8.5l3.2 3.2L13 4.8",
  binds: "M8 2.2L14 13H2zM8 6.2v3.4M8 11.2v.6",
  next: "M6 3.5L10.5 8L6 12.5",
  previous: "M10 3.5L5.5 8L10 12.5",
  rising: "M4 10l4-4l4 4",
  falling: "M4 6l4 4l4-4",
  close: "M4 4l8 8M12 4l-8 8",
  work: "M3 4.5l1.2 1.2L6.2 3.6M8.5 4.5H13M3 8.5l1.2 1.2l2-2.1M8.5 8.5H13M3 12.5l1.2 1.2l2-2.1M8.5 12.5H13",
  rounds: "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5",
  entries: "M3 13.5V5l5-2.5L13 5v8.5M2 13.5h12M6 13.5v-3h4v3M6 7.2h.2M9.8 7.2h.2",
  sheets: "M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2.5",
  documents: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
  criteria: "M3 4h3M3 8h3M3 12h3M8 4h5M8 8h5M8 12h5",
  people:
    "M6 8a2.3 2.3 0 1 0 0-4.6A2.3 2.3 0 0 0 6 8M2 13c0-2.2 1.8-3.5 4-3.5s4 1.3 4 3.5M10.5 7.8a2 2 0 1 0 0-4M11.5 9.8c1.5.3 2.5 1.5 2.5 3.2",
  results: "M3 13.5V9h2.5v4.5M6.8 13.5v-10h2.5v10M10.5 13.5V6.5H13v7M2 13.5h12",
  log: "M8 2.5a5.5 5.5 0 1 1-5 3.2M2.5 2.8v3h3M8 5.2V8l2 1.5",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4M10.2 10.2l3.3 3.3",
  more: "M3.5 8h.2M8 8h.2M12.3 8h.2",
  appeal: "M3 3.5h10v7H8l-3 2.6v-2.6H3z",
} as const;

export type SignName = keyof typeof strokes;

export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
