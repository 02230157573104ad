import type { Child } from "hono/jsx";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { Notice } from "../web/components/notice";
import { Panes } from "../web/components/panes";
import { Progress } from "../web/components/progress";
import type { SignName } from "../web/components/sign";
import { type Branch, Tree } from "../web/components/tree";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { LeafState } from "../db/terms";
import { Closed, type Writing } from "./closed";
import { ObservationControl } from "./controls";
import { type Marked, marked, runningTotal } from "./marks";
import { Outcome, Revision, RunningTotal } from "./rating-panel";
import { Reason } from "./reason";
import { type Rating, type SeenSheet, untouched } from "./sheets";
import { leafHref } from "./paths";

export type LeafPageProps = {
  readonly frame: Frame;
  readonly seen: SeenSheet;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly leaves: readonly Leaf[];
  readonly ratings: readonly Rating[];
  /** The rule in a sentence, line by line. */
  readonly rule: readonly string[];
  /** The documents of the entry with the text to quote from. */
  readonly documents: Child;
  /** What the documents say about this leaf, to be accepted or quoted. */
  readonly facts?: Child;
  /** The evidence cards of this leaf with the ways to add to them. */
  readonly evidence: Child;
  /** The same leaf in the assessor's other sheets. */
  readonly across: { readonly previous?: string | undefined; readonly next?: string | undefined };
  readonly editable: boolean;
  readonly writing: Writing;
  /** In place of the outcome: both versions after a stale save without script. */
  readonly outcome?: Child;
};

/** The scoring page: the report left, the indicator with its rule in the middle, the tree right (look). */
export function LeafPage(props: LeafPageProps) {
  const { frame, seen, edition, documents } = props;
  const { page } = frame;
  return (
    // without the rail: the panes need its width, and the crumbs lead back
    <Layout
      page={page}
      title={entryName(seen.entry)}
      crumbs={crumbsOf(props)}
      scripts={["htmx.min", "box", "panes", "quote", "scoring"]}
      action={
        <RunningTotal
          page={page}
          edition={edition}
          total={runningTotal(edition, seen.sheet.node, seen.entry.kind, props.ratings)}
        />
      }
    >
      <Panes
        page={page}
        documents={documents}
        indicator={<Indicator {...props} />}
        tree={<SheetTree {...props} />}
      />
    </Layout>
  );
}

function crumbsOf({ frame, seen, edition, leaf }: LeafPageProps) {
  const { language, t } = frame.page;
  const above = leaf.path.slice(0, -1).flatMap((code) => {
    const node = edition.byCode.get(code);
    return node === undefined
      ? []
      : [{ href: `/sheets/${seen.sheet.id}#${code}`, label: textIn(node.title, language) }];
  });
  return [{ href: `/sheets/${seen.sheet.id}`, label: t("sheets.title") }, ...above];
}

function Indicator(props: LeafPageProps) {
  const { frame, seen, edition, leaf, ratings, rule, evidence, editable } = props;
  const { page } = frame;
  const { t, language } = page;
  const rating = ratings.find((one) => one.leaf === leaf.code) ?? untouched(leaf.code);
  return (
    <>
      <header class="indicator-head">
        <h2>
          <span class="code">{leaf.code}</span> {textIn(leaf.title, language)}
        </h2>
        <span class="points-of">{textOfUnits(leaf.points, edition.decimals)}</span>
      </header>
      <section class="rule" aria-label={t("sheets.rule")}>
        {rule.map((line) => (
          <p>{line}</p>
        ))}
        {leaf.hints.length > 0 && (
          <p class="quiet">
            {t("sheets.hints")}: {leaf.hints.map((hint) => textIn(hint, language)).join("; ")}
          </p>
        )}
      </section>
      {seen.sheet.handedInAt !== null && <Notice>{t("sheets.locked")}</Notice>}
      {seen.sheet.handedInAt === null && <Closed page={page} writing={props.writing} />}
      {props.facts}
      {evidence}
      <form
        id="rating"
        class="form rating"
        method="post"
        action={leafHref(seen.sheet.id, leaf.code)}
        hx-post={leafHref(seen.sheet.id, leaf.code)}
        hx-trigger="submit, change, input delay:700ms"
        hx-sync="this:queue last"
        hx-target="#outcome"
        hx-swap="innerHTML"
        data-kept={t("sheets.kept")}
        data-refused={t("sheets.keptRefused")}
        data-open={editable ? "" : undefined}
        autocomplete="off"
      >
        <Revision rating={rating} />
        <ObservationControl
          page={page}
          edition={edition}
          leaf={leaf}
          observation={rating.observation}
          locked={!editable}
        />
        <States page={page} chosen={rating.state} locked={!editable} />
        <div id="outcome" class="outcome" aria-live="polite">
          {props.outcome ?? <Outcome page={page} edition={edition} marked={marked(edition, leaf, rating)} />}
        </div>
        <Reason page={page} rating={rating} locked={!editable} />
        {editable && <button class="btn btn-quiet save">{t("sheets.save")}</button>}
      </form>
      <Moves {...props} />
    </>
  );
}

function States({
  page,
  chosen,
  locked,
}: {
  readonly page: Page;
  readonly chosen: LeafState;
  readonly locked: boolean;
}) {
  const { t } = page;
  return (
    <fieldset class="states" disabled={locked}>
      <legend class="field-label">{t("sheets.stateLegend")}</legend>
      {(["scored", "absent", "not_triggered", "not_applicable"] as const).map((state) => (
        <label class="state" title={t(`sheets.state.${state}Hint`)}>
          <input type="radio" class="radio" name="state" value={state} checked={state === chosen} />
          {t(`sheets.state.${state}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Moves({ frame, seen, leaf, leaves, ratings, across }: LeafPageProps) {
  const { t } = frame.page;
  const place = leaves.indexOf(leaf);
  const decided = new Set(ratings.filter(({ state }) => state !== "pending").map(({ leaf }) => leaf));
  const open = [...leaves.slice(place + 1), ...leaves.slice(0, place)].find(({ code }) => !decided.has(code));
  const to = (target: Leaf | undefined) => target && leafHref(seen.sheet.id, target.code);
  const moves = [
    { go: "previous", key: "k", label: t("sheets.previous"), href: to(leaves[place - 1]) },
    { go: "next", key: "j", label: t("sheets.next"), href: to(leaves[place + 1]) },
    { go: "open", key: "n", label: t("sheets.nextOpen"), href: to(open) },
    { go: "across-previous", key: "K", label: t("sheets.acrossPrevious"), href: across.previous },
    { go: "across-next", key: "J", label: t("sheets.acrossNext"), href: across.next },
  ];
  return (
    <nav class="moves" aria-label={t("sheets.keys")}>
      {moves.map(({ go, key, label, href }) =>
        href === undefined ? null : (
          <a class="btn btn-quiet btn-sm" href={href} data-go={go} data-shortcut={key}>
            {label} <kbd>{key}</kbd>
          </a>
        ),
      )}
      <details id="keys" class="keys">
        <summary>
          {t("sheets.keys")} <kbd>?</kbd>
        </summary>
        <ul>
          {(["levels", "move", "open", "across", "quote", "reason", "help"] as const).map((key) => (
            <li>{t(`sheets.keys.${key}`)}</li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function SheetTree({ frame, seen, edition, leaf, leaves, ratings }: LeafPageProps) {
  const { page } = frame;
  const byLeaf = new Map(ratings.map((rating) => [rating.leaf, rating]));
  const decided = ratings.filter(({ state }) => state !== "pending").length;
  const branch = (one: Leaf) =>
    leafBranch(page, edition, seen.sheet.id, marked(edition, one, byLeaf.get(one.code)), one === leaf);
  return (
    <>
      <Progress page={page} done={decided} total={leaves.length} label={page.t("sheets.progress")} />
      <Tree branches={branchesOf(page, edition, leaves, branch)} />
    </>
  );
}

/** The groups above the leaves of a sheet, nested as in the edition. */
function branchesOf(
  page: Page,
  edition: Edition,
  leaves: readonly Leaf[],
  branch: (leaf: Leaf) => Branch,
  depth = 0,
): readonly Branch[] {
  const groups = Map.groupBy(leaves, ({ path }) => path[depth] ?? "");
  return [...groups].map(([code, members]) => {
    const [first] = members;
    if (first !== undefined && first.depth === depth + 1) return branch(first);
    const title = textIn(edition.byCode.get(code)?.title ?? "", page.language);
    return { label: `${code} ${title}`, branches: branchesOf(page, edition, members, branch, depth + 1) };
  });
}

/** A leaf in the tree beside the scoring page, with its state in a word and its points. */
export function leafBranch(
  page: Page,
  edition: Edition,
  sheet: string,
  { leaf, rating, earned }: Marked,
  current: boolean,
): Branch {
  const points = earned?.earned ?? null;
  return {
    id: `leaf-${leaf.code}`,
    label: `${leaf.code} ${textIn(leaf.title, page.language)}`,
    href: leafHref(sheet, leaf.code),
    state: { sign: signs[rating.state], word: page.t(`sheets.state.${rating.state}`) },
    figure: rating.state === "scored" && points !== null ? textOfUnits(points, edition.decimals) : undefined,
    current,
  };
}

const signs: Readonly<Record<LeafState, SignName>> = {
  pending: "open",
  scored: "settled",
  absent: "close",
  not_triggered: "plain",
  not_applicable: "plain",
};
