import type { Child } from "hono/jsx";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge, type Tone } from "../web/components/badge";
import { Notice } from "../web/components/notice";
import { Panes } from "../web/components/panes";
import { Progress } from "../web/components/progress";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { LeafState } from "../db/tables";
import { ObservationControl } from "./controls";
import { type Marked, marked, runningTotal } from "./marks";
import { Outcome, Revision, RunningTotal } from "./rating-panel";
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
  /** In place of the outcome: both versions after a stale save without script. */
  readonly outcome?: Child;
};

/** The scoring page: the report left, the indicator with its rule in the middle, the tree right (look). */
export function LeafPage(props: LeafPageProps) {
  const { frame, seen, edition, leaf, documents } = props;
  const { page, rail } = frame;
  return (
    <Layout
      page={page}
      rail={rail}
      title={`${leaf.code} ${textIn(leaf.title, page.language)}`}
      about={entryName(seen.entry)}
      crumbs={crumbsOf(props)}
      scripts={["htmx.min", "quote", "scoring"]}
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
        tree={<Tree {...props} />}
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
      {seen.sheet.handedInAt !== null && <Notice tone="plain">{t("sheets.locked")}</Notice>}
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

function Reason({
  page,
  rating,
  locked,
}: {
  readonly page: Page;
  readonly rating: Rating;
  readonly locked: boolean;
}) {
  const { t } = page;
  return (
    <div class="reason">
      <label class="field-label" for="reason">
        {t("sheets.reason")}
      </label>
      <textarea
        class="entry entry-area"
        id="reason"
        name="reason"
        rows={3}
        maxlength={4000}
        disabled={locked}
      >
        {rating.reason}
      </textarea>
      <label class="confidence">
        {t("sheets.confidence")}
        <select class="entry entry-select" name="confidence" disabled={locked}>
          {(["", "low", "medium", "high"] as const).map((confidence) => (
            <option value={confidence} selected={confidence === rating.confidence}>
              {t(`sheets.confidence.${confidence}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
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

function Tree({ frame, seen, edition, leaf, leaves, ratings }: LeafPageProps) {
  const { page } = frame;
  const byLeaf = new Map(ratings.map((rating) => [rating.leaf, rating]));
  const decided = ratings.filter(({ state }) => state !== "pending").length;
  const groups = Map.groupBy(leaves, ({ path }) => path.at(-2) ?? "");
  return (
    <>
      <Progress page={page} done={decided} total={leaves.length} label={page.t("sheets.progress")} />
      {[...groups].map(([code, members]) => (
        <section class="tree-group" id={code}>
          <h3>
            {code} {textIn(edition.byCode.get(code)?.title ?? "", page.language)}
          </h3>
          <ol>
            {members.map((one) => (
              <TreeLeaf
                page={page}
                edition={edition}
                sheet={seen.sheet.id}
                marked={marked(edition, one, byLeaf.get(one.code))}
                here={one === leaf}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

type TreeLeafProps = {
  readonly page: Page;
  readonly edition: Edition;
  readonly sheet: string;
  readonly marked: Marked;
  readonly here?: boolean;
  readonly swapped?: boolean;
};

/** A leaf in the tree beside the scoring page, with its state in a word and its points. */
export function TreeLeaf({
  page,
  edition,
  sheet,
  marked: { leaf, rating, earned },
  here = false,
  swapped = false,
}: TreeLeafProps) {
  return (
    <li id={`leaf-${leaf.code}`} class="tree-leaf" hx-swap-oob={swapped ? "true" : undefined}>
      <a
        href={leafHref(sheet, leaf.code)}
        aria-current={here ? "page" : undefined}
        title={textIn(leaf.title, page.language)}
      >
        <span class="code">{leaf.code}</span>
        <Badge tone={tones[rating.state]}>
          {rating.state === "scored" && earned?.earned !== undefined && earned.earned !== null
            ? textOfUnits(earned.earned, edition.decimals)
            : page.t(`sheets.state.${rating.state}`)}
        </Badge>
      </a>
    </li>
  );
}

const tones: Readonly<Record<LeafState, Tone>> = {
  pending: "waits",
  scored: "settled",
  absent: "settled",
  not_triggered: "plain",
  not_applicable: "plain",
};
