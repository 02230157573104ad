import type { Child } from "hono/jsx";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import { isDeparting, type SampledFiles } from "../cases/sampled";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { Notice } from "../web/components/notice";
import { Panes } from "../web/components/panes";
import { Progress } from "../web/components/progress";
import type { SignName } from "../web/components/sign";
import { type Branch, Tree } from "../web/components/tree";
import { Layout } from "../web/layout";
import type { DraftOf } from "../web/form";
import { KeptForm } from "../web/components/form";
import type { Page } from "../web/page";
import type { LeafState } from "../db/terms";
import { Closed } from "./closed";
import type { Writing } from "./writing";
import { ObservationControl } from "./controls";
import type { Reopen } from "./forms";
import { type Marked, marked, runningTotal } from "./marks";
import { Outcome, Revision, RunningTotal } from "./rating-panel";
import { type Rating, type SeenSheet, untouched } from "./sheets";
import { Moves } from "./leaf-moves";
import { leafHref } from "./paths";
import { PhraseKeeping } from "./phrases-part";
import type { Phrase } from "./phrases-store";
import { Reason, States } from "./rating-fields";
import { Reopening } from "./reopening";

export type LeafPageProps = {
  readonly frame: Frame;
  readonly seen: SeenSheet;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly leaves: readonly Leaf[];
  readonly ratings: readonly Rating[];
  /** The rule in a sentence, line by line. */
  readonly rule: readonly string[];
  /** The rulings on the leaf, with what they ask of an earlier rating. */
  readonly rulings?: Child;
  /** Two persons struck the leaf for the track: it needs no rating. */
  readonly struck?: boolean;
  /** Why the lead gave this leaf back alone. */
  readonly reopened?: string | undefined;
  /** For who may give this leaf back alone. */
  readonly reopening?: DraftOf<typeof Reopen> | undefined;
  /** The documents of the entry with the text to quote from. */
  readonly documents: Child;
  /** Whether a page of them is drawn out of its PDF; all other leaves do without that script. */
  readonly drawn: boolean;
  /** What the documents say about this leaf, to be accepted or quoted. */
  readonly facts?: Child;
  /** What the teams found on it on site. */
  readonly team?: Child;
  /** What was asked of the bureau about this leaf. */
  readonly questions?: Child;
  /** The evidence cards of this leaf with the ways to add to them. */
  readonly evidence: Child;
  /** The same leaf in the assessor's other sheets. */
  readonly across: { readonly previous?: string | undefined; readonly next?: string | undefined };
  readonly editable: boolean;
  /** The case files drawn for this leaf. */
  readonly sampled?: SampledFiles | undefined;
  /** The reader's own phrases for reasons. */
  readonly phrases: readonly Phrase[];
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
      scripts={[
        "htmx.min",
        "box",
        "kept",
        "panes",
        "phrases",
        "quote",
        "scoring",
        ...(props.drawn ? ["viewer" as const] : []),
      ]}
      action={
        <RunningTotal
          page={page}
          edition={edition}
          total={runningTotal(edition, seen.sheet, seen.entry.kind, props.ratings)}
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
      {props.rulings}
      {props.struck && <Notice tone="binds">{t("moderation.struck")}</Notice>}
      {props.reopened === undefined
        ? seen.sheet.handedInAt !== null && <Notice tone="plain">{t("sheets.locked")}</Notice>
        : editable && <Notice tone="waits">{t("sheets.reopened", { reason: props.reopened })}</Notice>}
      {(seen.sheet.handedInAt === null || props.reopened !== undefined) && (
        <Closed page={page} writing={props.writing} />
      )}
      {props.facts}
      {props.team}
      {evidence}
      {props.questions}
      <KeptForm
        id="rating"
        action={leafHref(seen.sheet.id, leaf.code)}
        outcome="outcome"
        pause={700}
        kept={t("sheets.kept")}
        refused={t("sheets.keptRefused")}
        open={editable}
      >
        <Revision rating={rating} />
        <ObservationControl
          page={page}
          edition={edition}
          leaf={leaf}
          observation={rating.observation}
          locked={!editable}
          sampled={props.sampled}
        />
        <States page={page} chosen={rating.state} locked={!editable} />
        <div id="outcome" class="outcome" aria-live="polite">
          {props.outcome ?? (
            <Outcome
              page={page}
              edition={edition}
              marked={marked(edition, leaf, rating)}
              departs={isDeparting(props.sampled, rating)}
            />
          )}
        </div>
        <Reason page={page} rating={rating} locked={!editable} phrases={props.phrases} />
        {editable && <button class="btn btn-quiet save">{t("sheets.save")}</button>}
      </KeptForm>
      {editable && (
        <PhraseKeeping page={page} sheet={seen.sheet.id} leaf={leaf.code} phrases={props.phrases} />
      )}
      {props.reopening !== undefined && (
        <Reopening page={page} sheet={seen.sheet.id} leaf={leaf.code} form={props.reopening} />
      )}
      <Moves {...props} />
    </>
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
