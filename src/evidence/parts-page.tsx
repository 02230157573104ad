import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Notice } from "../web/components/notice";
import type { RailItem } from "../web/components/rail";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { whyOf } from "../web/refused";
import type { PartReport, PartsReport } from "./part-uploads";
import type { Uploaded } from "./uploads";

interface PartsProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly entry: string;
  readonly reports: readonly PartsReport[];
  /** Why files that were sent beside the archives were not taken. */
  readonly refused: readonly string[];
}

/** What became of every file of a ZIP: linked to which indicator, without a code, or not taken and why (evidence §1). */
export function PartsPage({ page, rail, crumbs, entry, reports, refused }: PartsProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={t("evidence.parts")}
      action={
        <ButtonLink href={`/entries/${entry}`} kind="primary">
          {t("evidence.documents")}
        </ButtonLink>
      }
    >
      {refused.length > 0 && <Notice tone="binds">{refused.join(" ")}</Notice>}
      {reports.map((report) => (
        <Section title={report.archive} about={summaryOf(page, report)}>
          {report.keptWhole && <Notice tone="waits">{t("evidence.parts.keptWhole")}</Notice>}
          <Table
            page={page}
            caption={report.archive}
            rows={report.parts}
            columns={columns(page)}
            tone={(part) => ("refusal" in part ? "binds" : undefined)}
          />
        </Section>
      ))}
    </Layout>
  );
}

/** The same report in words, as the script shows it line by line. */
export function saidOf(page: Page, report: PartsReport) {
  const summary = summaryOf(page, report);
  return {
    message: report.keptWhole ? `${summary} ${page.t("evidence.parts.keptWhole")}` : summary,
    lines: report.parts.map((part) => ({
      name: part.path,
      ok: "uploaded" in part,
      message: partText(page, part),
    })),
  };
}

/** What became of one upload, and the indicator it is a proof for. */
export function uploadedText({ t }: Page, { outcome, leaf }: Uploaded): string {
  const said = t(`evidence.upload.${outcome}`);
  return leaf === undefined ? said : `${said} · ${t("evidence.links", { codes: leaf })}`;
}

function columns(page: Page): readonly Column<PartReport>[] {
  const { t } = page;
  return [
    { key: "path", head: t("evidence.file"), wide: true, cell: ({ path }) => path },
    {
      key: "leaf",
      head: t("evidence.parts.leaf"),
      cell: (part) =>
        "uploaded" in part && part.uploaded.leaf !== undefined ? (
          <Badge tone="settled">{part.uploaded.leaf}</Badge>
        ) : null,
    },
    { key: "said", head: t("evidence.parts.became"), wide: true, cell: (part) => partText(page, part) },
  ];
}

function partText(page: Page, part: PartReport): string {
  if ("refusal" in part) return whyOf(page, part.refusal) ?? page.t(`web.refused.${part.refusal.status}.why`);
  const said = uploadedText(page, part.uploaded);
  return part.uploaded.leaf === undefined ? `${said} · ${page.t("evidence.parts.codeless")}` : said;
}

function summaryOf({ t, format }: Page, { parts }: PartsReport): string {
  const taken = parts.filter((part) => "uploaded" in part);
  const linked = taken.filter(({ uploaded }) => uploaded.leaf !== undefined);
  return t("evidence.parts.summary", {
    n: format.number(parts.length),
    linked: format.number(linked.length),
    codeless: format.number(taken.length - linked.length),
    refused: format.number(parts.length - taken.length),
  });
}
