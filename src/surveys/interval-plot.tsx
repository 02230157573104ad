import type { Page } from "../web/page";

type Span = { readonly from: number; readonly to: number };

/** The part of 0 to 100 that all intervals lie in, to whole tens. */
export function spanOf(lines: readonly { readonly low: number; readonly high: number }[]): Span {
  const from = Math.floor(Math.min(...lines.map(({ low }) => low)) / 1000) * 10;
  const to = Math.ceil(Math.max(...lines.map(({ high }) => high)) / 1000) * 10;
  return { from, to: Math.max(to, from + 10) };
}

type PlotProps = Span & {
  readonly page: Page;
  readonly index: number;
  /** In hundredths. */
  readonly low: number;
  readonly high: number;
};

const [width, height] = [180, 20];

/** An index as a dot on the line of its interval (look, Charts); the same figures stand beside it. */
export function IntervalPlot({ page, from, to, index, low, high }: PlotProps) {
  const at = (value: number) => Math.round(((value - from) / (to - from)) * (width - 12) * 10) / 10 + 6;
  const tens = Array.from({ length: (to - from) / 10 + 1 }, (_, place) => from + place * 10);
  return (
    <svg
      class="interval"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={page.t("surveys.plot", { index, low: low / 100, high: high / 100 })}
    >
      {tens.map((ten) => (
        <line class="interval-grid" x1={at(ten)} x2={at(ten)} y1="0" y2={height} />
      ))}
      <line class="interval-line" x1={at(low / 100)} x2={at(high / 100)} y1={height / 2} y2={height / 2} />
      <circle class="interval-dot" cx={at(index)} cy={height / 2} r="4" />
    </svg>
  );
}
