import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import { entryName, type SeenEntry } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { marked, type Total } from "../sheets/marks";
import { RunningTotal } from "../sheets/rating-panel";
import { Badge } from "../web/components/badge";
import { ButtonLink, PostButton } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters } from "../web/components/filters";
import { Progress } from "../web/components/progress";
import { Section } from "../web/components/section";
import { Row } from "../web/components/side-by-side";
import { type Column, Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { ratingOfSelf } from "./applications";
import { HandoverBadge } from "./handed-table";
import { appliedHref } from "./paths";
import { filtered, firstOpen, type Todo, type TodoFilter, todoShows } from "./todo";

/** What the documents of an application have for a leaf, beside those linked to it. */
export type Found = { readonly facts: number; readonly quotes: number };

export type TodoPageProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenEntry;
  readonly edition: Edition;
  readonly todos: readonly Todo[];
  readonly filter: TodoFilter;
  readonly found: ReadonlyMap<string, Found>;
  /** The reader may see self-scores. */
  readonly total: Total | undefined;
  readonly now: number;
  /** The other pages of the application the reader can go to. */
  readonly ways: readonly { readonly href: string; readonly label: string }[];
  /** How many leaves an earlier round has something for that nothing is written of yet. */
  readonly reusable: number;
};

/** Everything an application asks for, leaf by leaf: what is there, who has it, what is next (assessment §2, Applying). */
export function TodoPage(props: TodoPageProps) {
  const { frame, crumbs, seen, edition, todos, filter, total, ways } = props;
  const { page, rail } = frame;
  const { t, format, language } = page;
  const open = todos.filter(({ lacks }) => lacks.length > 0).length;
  const applies = ["bureau", "department"].includes(seen.membership.role);
  const next = applies ? firstOpen(todos) : undefined;
  const shown = filtered(todos, filter);
  const units = [...new Set(todos.flatMap(({ applied }) => applied.handovers.map(({ unit }) => unit)))];
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={`${t("applications.title")} · ${entryName(seen.entry)}`}
      about={
        <>
          <span>
            {t("applications.about", {
              n: format.number(todos.length),
              done: format.number(todos.length - open),
              open: format.number(open),
            })}
          </span>
          {total && (
            <RunningTotal
              page={page}
              edition={edition}
              total={total}
              label={t("applications.selfScore.total")}
            />
          )}
        </>
      }
      action={
        <Row>
          {ways.map(({ href, label }) => (
            <ButtonLink href={href}>{label}</ButtonLink>
          ))}
          {props.reusable > 0 && (
            <PostButton action={`/entries/${seen.entry.id}/reuses`}>
              {t("applications.reuse.all", { n: props.reusable })}
            </PostButton>
          )}
          {next && (
            <ButtonLink href={appliedHref(seen.entry.id, next.applied.leaf.code)} kind="primary">
              {t("applications.todo.next", { code: next.applied.leaf.code })}
            </ButtonLink>
          )}
        </Row>
      }
    >
      <Progress
        page={page}
        done={todos.length - open}
        total={todos.length}
        label={t("applications.todo.progress")}
      />
      <Filters page={page} names={["show", "node", "unit", "by"]}>
        <FilterChoice
          page={page}
          name="show"
          label={t("applications.todo.show")}
          choices={todoShows.map((show) => ({ value: show, label: t(`applications.todo.show.${show}`) }))}
        />
        <FilterChoice
          page={page}
          name="node"
          label={t("applications.todo.node")}
          choices={dimensionsOf(edition).map(({ code, title }) => ({
            value: code,
            label: `${code} ${textIn(title, language)}`,
          }))}
        />
        {units.length > 0 && (
          <FilterChoice
            page={page}
            name="unit"
            label={t("applications.todo.unit")}
            choices={units.map((unit) => ({ value: unit, label: unit }))}
          />
        )}
        <FilterChoice
          page={page}
          name="by"
          label={t("applications.todo.by")}
          choices={[{ value: "unit", label: t("applications.todo.by.unit") }]}
        />
      </Filters>
      {shown.length === 0 && <Empty title={t("applications.todo.none")} />}
      {groupsOf(props, shown).map(({ key, title, rows }) => (
        <Section
          title={title}
          id={`group-${key}`}
          about={t("applications.todo.of", {
            done: format.number(rows.filter(({ lacks }) => lacks.length === 0).length),
            n: format.number(rows.length),
          })}
        >
          <Table
            page={page}
            caption={title}
            rows={rows}
            columns={columnsOf(props)}
            tone={({ lacks }) => (lacks.length > 0 ? "waits" : undefined)}
            id={({ applied }) => `leaf-${applied.leaf.code}`}
          />
        </Section>
      ))}
    </Layout>
  );
}

/** What a leaf is listed under: the second level of the tree, or who has it in hand. */
function groupsOf({ frame: { page }, edition, filter }: TodoPageProps, shown: readonly Todo[]) {
  const { t, language } = page;
  if (filter.by === "node")
    return [...Map.groupBy(shown, ({ applied }) => groupCode(applied.leaf.path))].map(([key, rows]) => ({
      key,
      title: `${key} ${textIn(edition.byCode.get(key)?.title ?? "", language)}`,
      rows,
    }));
  const byUnit = new Map<string, Todo[]>();
  for (const todo of shown) {
    const units = todo.applied.handovers.map(({ unit }) => unit);
    for (const unit of units.length > 0 ? units : [""]) byUnit.set(unit, [...(byUnit.get(unit) ?? []), todo]);
  }
  return [...byUnit].map(([unit, rows], place) => ({
    key: String(place),
    title: unit === "" ? t("applications.todo.kept") : unit,
    rows,
  }));
}

/** The level-2 node above a leaf, or the level-1 node of a flat tree. */
function groupCode(path: readonly string[]): string {
  return path.length > 2 ? (path[1] ?? "") : (path[0] ?? "");
}

function dimensionsOf(edition: Edition) {
  return edition.nodes.filter(({ depth, rule }) => rule === undefined && depth <= 2);
}

function columnsOf({ frame: { page }, seen, edition, found, total, now }: TodoPageProps) {
  const { t, format, language } = page;
  const columns: readonly Column<Todo>[] = [
    {
      key: "leaf",
      head: t("applications.leaf"),
      wide: true,
      cell: ({ applied: { leaf } }) => (
        <a class="row-link" href={appliedHref(seen.entry.id, leaf.code)}>
          <span class="code">{leaf.code}</span> {textIn(leaf.title, language)}
        </a>
      ),
    },
    {
      key: "statement",
      head: t("applications.statement"),
      cell: ({ applied: { statement }, lacks }) =>
        there(page, statement.text !== "", lacks.includes("statement")),
    },
    {
      key: "documents",
      head: t("applications.documents"),
      figure: true,
      cell: ({ applied: { documents }, lacks }) =>
        documents.length > 0
          ? format.number(documents.length)
          : there(page, false, lacks.includes("evidence")),
    },
    {
      key: "facts",
      head: t("evidence.coverage.facts"),
      figure: true,
      cell: ({ applied: { leaf } }) => found.get(leaf.code)?.facts || "",
    },
    {
      key: "quotes",
      head: t("evidence.coverage.quotes"),
      figure: true,
      cell: ({ applied: { leaf } }) => found.get(leaf.code)?.quotes || "",
    },
    {
      key: "hands",
      head: t("applications.todo.hands"),
      wide: true,
      cell: ({ applied: { handovers } }) => <Hands page={page} handovers={handovers} now={now} />,
    },
  ];
  if (total === undefined) return columns;
  const score: Column<Todo> = {
    key: "self",
    head: t("applications.selfScore"),
    figure: true,
    cell: ({ applied: { leaf, selfScore }, lacks }) => {
      if (selfScore.state === "pending") return there(page, false, lacks.includes("selfScore"));
      const earned = marked(edition, leaf, ratingOfSelf(selfScore)).earned?.earned ?? null;
      return earned === null ? t(`sheets.state.${selfScore.state}`) : textOfUnits(earned, edition.decimals);
    },
  };
  return columns.toSpliced(2, 0, score);
}

/** What is there needs no word of warning, what is asked for and missing does. */
function there({ t }: Page, is: boolean, isAsked: boolean) {
  if (is) return <Badge tone="settled">{t("applications.done")}</Badge>;
  return isAsked ? <Badge tone="waits">{t("applications.missing")}</Badge> : "—";
}

function Hands({
  page,
  handovers,
  now,
}: {
  readonly page: Page;
  readonly handovers: Todo["applied"]["handovers"];
  readonly now: number;
}) {
  return (
    <ul class="covers">
      {handovers.map((handover) => (
        <li>
          {handover.unit} <HandoverBadge page={page} handover={handover} now={now} />
        </li>
      ))}
    </ul>
  );
}
