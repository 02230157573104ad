import type { Checked } from "../lists/checked";
import { type ListForm, ListImport } from "../lists/form";
import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type DayRow, daysOf } from "./list";
import type { CalendarDay } from "./store";

type CalendarProps = {
  readonly frame: Frame;
  readonly days: readonly CalendarDay[];
  /** The year asked for; without one the newest is shown. */
  readonly year: string | undefined;
};

/** A year's days that are not what their weekday says. */
export function CalendarPage({ frame: { page, rail }, days, year }: CalendarProps) {
  const { t } = page;
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))].toReversed();
  const [newest] = years;
  const shown = years.find((one) => one === year) ?? newest;
  const importLink = (
    <ButtonLink href="/calendar/import" kind="primary">
      {t("calendar.import")}
    </ButtonLink>
  );
  if (shown === undefined)
    return (
      <Layout page={page} rail={rail} title={t("calendar.title")}>
        <Empty title={t("calendar.none")} next={importLink}>
          {t("calendar.noneWhy")}
        </Empty>
      </Layout>
    );
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("calendar.title")}
      about={t("calendar.about")}
      action={importLink}
    >
      {years.length > 1 && (
        <Tabs
          page={page}
          label={t("calendar.title")}
          tabs={years.map((one) => ({ href: `/calendar?year=${one}`, label: one, current: one === shown }))}
        />
      )}
      <Table
        page={page}
        caption={`${t("calendar.title")} ${shown}`}
        rows={days.filter(({ day }) => day.startsWith(shown))}
        columns={[
          { key: "day", head: t("calendar.day"), cell: ({ day }) => page.format.day(day) },
          { key: "kind", head: t("calendar.kind"), cell: ({ kind }) => <DayKind page={page} kind={kind} /> },
          { key: "name", head: t("calendar.name"), cell: ({ name }) => name || "—" },
        ]}
      />
    </Layout>
  );
}

type ImportProps = {
  readonly frame: Frame;
  readonly form: ListForm;
  readonly checked: Checked | undefined;
  readonly rows: readonly DayRow[];
};

export function CalendarImportPage({ frame: { page, rail }, form, checked, rows }: ImportProps) {
  const { t, format } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/calendar", label: t("calendar.title") }]}
      title={t("calendar.import")}
      about={t("calendar.importAbout")}
    >
      <ListImport
        page={page}
        action="/calendar/import"
        form={form}
        example={t("calendar.example")}
        checked={checked}
      >
        {rows.length > 0 && (
          <Section title={t("lists.preview")} about={t("calendar.count", { n: rows.flatMap(daysOf).length })}>
            <Table
              page={page}
              caption={t("lists.preview")}
              rows={rows}
              columns={[
                { key: "line", head: t("lists.line"), cell: ({ line }) => line, figure: true },
                { key: "from", head: t("calendar.day"), cell: ({ from }) => format.day(from) },
                { key: "until", head: t("calendar.until"), cell: ({ until }) => format.day(until) },
                {
                  key: "kind",
                  head: t("calendar.kind"),
                  cell: ({ kind }) => <DayKind page={page} kind={kind} />,
                },
                { key: "name", head: t("calendar.name"), cell: ({ name }) => name || "—" },
              ]}
            />
          </Section>
        )}
      </ListImport>
    </Layout>
  );
}

function DayKind({ page, kind }: { readonly page: Page; readonly kind: CalendarDay["kind"] }) {
  return <Badge tone={kind === "holiday" ? "settled" : "waits"}>{page.t(`calendar.kind.${kind}`)}</Badge>;
}
