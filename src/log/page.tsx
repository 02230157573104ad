import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { withQuery } from "../web/address";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters } from "../web/components/filters";
import { Notice } from "../web/components/notice";
import { Pages } from "../web/components/pages";
import { Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import { isKey, translateLoosely } from "../web/language";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type Said, saidIn } from "./body-lines";
import type { Checked } from "./check";
import type { LogFacets, LogRow } from "./store";

type LogProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly scope: "round" | "installation";
  readonly rows: readonly LogRow[];
  readonly facets: LogFacets;
  /** What the ids in the bodies are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly at: number;
  readonly checked?: Checked | undefined;
};

export const pageSize = 100;

/** A stream of the log as a table, and the check of its chain. */
export function LogPage({ frame: { page, rail }, round, scope, rows, facets, names, at, checked }: LogProps) {
  const { t } = page;
  const base = `/rounds/${round.id}/log`;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("log.title")}
      about={t("log.about")}
      action={
        <ButtonLink href={withQuery(page.path, { check: "yes", page: undefined })} kind="primary">
          {t("log.check")}
        </ButtonLink>
      }
    >
      <Tabs
        page={page}
        label={t("log.scope")}
        tabs={(["round", "installation"] as const).map((one) => ({
          href: one === "round" ? base : `${base}?scope=${one}`,
          label: t(`log.scope.${one}`),
          current: scope === one,
        }))}
      />
      {checked && <Verdict page={page} checked={checked} />}
      <Filters page={page} names={["action", "actor"]}>
        <FilterChoice
          page={page}
          name="action"
          label={t("log.action")}
          choices={facets.actions.map((action) => ({ value: action, label: actionName(page, action) }))}
        />
        <FilterChoice
          page={page}
          name="actor"
          label={t("log.actor")}
          choices={facets.actors.map(({ id, name }) => ({ value: id, label: name ?? t("log.system") }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <Empty title={t(facets.actions.length === 0 ? "log.none" : "log.noMatch")} />
      ) : (
        <Table
          page={page}
          caption={t("log.title")}
          rows={rows}
          columns={[
            { key: "time", head: t("log.time"), cell: ({ time }) => page.format.stamp(time) },
            {
              key: "actor",
              head: t("log.actor"),
              cell: ({ actorName, byLink }) =>
                byLink === 1 ? t("log.byLink", { name: actorName ?? "" }) : (actorName ?? t("log.system")),
            },
            { key: "action", head: t("log.action"), cell: ({ action }) => actionName(page, action) },
            {
              key: "body",
              head: t("log.body"),
              cell: ({ body }) => <Body page={page} body={body} names={names} />,
              wide: true,
            },
            {
              key: "stream",
              head: t("log.stream"),
              cell: ({ stream, number }) => (
                <span class="font-mono text-quiet">{`${stream} #${number}`}</span>
              ),
              optional: true,
            },
          ]}
        />
      )}
      <Pages page={page} at={at} size={pageSize} total={facets.total} />
    </Layout>
  );
}

function Verdict({ page: { t }, checked }: { readonly page: Page; readonly checked: Checked }) {
  if (!checked.whole)
    return (
      <Notice tone="binds">
        {t("log.broken", { stream: checked.stream, number: String(checked.number) })}
      </Notice>
    );
  return <Notice tone="done">{t("log.whole", { streams: checked.streams, n: checked.rows })}</Notice>;
}

/** So many lines of a body are shown before the rest is folded. */
const shown = 3;

function Body({
  page,
  body,
  names,
}: Pick<LogProps, "names"> & { readonly page: Page; readonly body: string | null }) {
  const { t } = page;
  if (body === null) return <span class="text-quiet">{t("log.erased")}</span>;
  const lines = saidIn(body).map((said) => lineOf(page, names, said));
  const [first, rest] = [lines.slice(0, shown), lines.slice(shown)];
  return (
    <>
      <Lines lines={first} />
      {rest.length > 0 && (
        <details class="disclosure">
          <summary>{t("log.more", { n: rest.length })}</summary>
          <Lines lines={rest} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="[overflow-wrap:anywhere]">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** A statement in words: known keys, roles, phases, moments and names; everything else as it is recorded. */
function lineOf({ language, format }: Page, names: LogProps["names"], { path, value }: Said): string {
  const said = (key: string, otherwise: string) =>
    isKey(key) ? translateLoosely(language, key, {}) : otherwise;
  const key = path.at(-1) ?? "";
  const label = path.map((step) => said(`log.key.${step}`, step)).join(" ");
  if (momentKeys.has(key) && /^\d+$/.test(value)) return `${label}: ${format.stamp(Number(value))}`;
  const family = families[key];
  const text = names.get(value) ?? (family === undefined ? value : said(`${family}.${value}`, value));
  return label === "" ? text : `${label}: ${text}`;
}

const momentKeys: ReadonlySet<string> = new Set(["dueAt", "due_at", "deadline", "since", "until"]);

/** Where the words for the values of a key are. */
const families: Readonly<Record<string, string>> = {
  role: "people.role",
  from: "rounds.phase",
  to: "rounds.phase",
  phase: "rounds.phase",
  track: "rounds.track",
  was: "entries.step",
  method: "results.shortlist",
  kind: "jurisdictions.kind",
};

/** The action in words where there are some, else as it is recorded. */
function actionName({ language }: Page, action: string): string {
  const key = `log.action.${action}`;
  return isKey(key) ? translateLoosely(language, key, {}) : action;
}
