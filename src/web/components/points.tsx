import type { Child } from "hono/jsx";

/** Points of points, with the criteria's decimals as the engine writes them: 12.10 / 14. */
export function Points({ got, of }: { readonly got: string; readonly of: string }) {
  return (
    <span class="points">
      <span class="points-got">{got}</span>
      <span class="points-of">{` / ${of}`}</span>
    </span>
  );
}

/** A figure with its share (0 to 1) as a thin bar behind it. The bar is an SVG: a strict policy forbids `style`. */
export function Rate({ share, children }: { readonly share: number; readonly children: Child }) {
  const percent = Math.min(Math.max(share, 0), 1) * 100;
  return (
    <span class="rate">
      <svg aria-hidden="true" focusable="false" width="100%" height="3">
        <rect class="rate-whole" width="100%" height="3" />
        <rect class="rate-part" width={`${percent.toFixed(2)}%`} height="3" />
      </svg>
      <span>{children}</span>
    </span>
  );
}
