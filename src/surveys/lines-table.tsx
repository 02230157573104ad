import { textOfUnits } from "../scoring/decimal.ts";
import { smallSample } from "../statistics/survey.ts";
import { Badge } from "../web/components/badge";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import { IntervalPlot, spanOf } from "./interval-plot";
import type { SurveyLine } from "./surveys";

export type ShownLine = Pick<SurveyLine, "index" | "size" | "low" | "high" | "interval" | "method" | "on"> & {
  readonly name: string;
};

/** Subjects with index, interval and sample size: drawn and as figures. */
export function LinesTable({ page, lines }: { readonly page: Page; readonly lines: readonly ShownLine[] }) {
  const { t, format } = page;
  const span = spanOf(lines);
  return (
    <Table
      page={page}
      caption={t("surveys.lines")}
      rows={lines}
      columns={[
        { key: "name", head: t("figures.subject"), cell: ({ name }) => name },
        { key: "index", head: t("surveys.index"), cell: ({ index }) => index, figure: true },
        {
          key: "plot",
          head: t("surveys.axis", { from: span.from, to: span.to }),
          cell: ({ index, low, high }) => (
            <IntervalPlot page={page} {...span} index={Number(index)} low={low} high={high} />
          ),
        },
        {
          key: "interval",
          head: t("surveys.interval"),
          cell: ({ low, high }) => `${textOfUnits(low, 2)}–${textOfUnits(high, 2)}`,
          figure: true,
        },
        {
          key: "size",
          head: t("surveys.size"),
          figure: true,
          cell: ({ size }) => (
            <>
              {size < smallSample && <Badge tone="waits">{t("surveys.small")}</Badge>} {format.number(size)}
            </>
          ),
        },
        { key: "how", head: t("surveys.how"), cell: ({ interval }) => t(`surveys.how.${interval}`) },
        { key: "on", head: t("surveys.on"), cell: ({ on }) => on, figure: true },
        { key: "method", head: t("surveys.method"), cell: ({ method }) => method, wide: true },
      ]}
    />
  );
}
