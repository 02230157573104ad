import type { Child } from "hono/jsx";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName, type SeenEntry } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import type { Refused } from "../people/refusals";
import { RunningTotal } from "../sheets/rating-panel";
import type { Total } from "../sheets/marks";
import type { Crumb } from "../web/components/crumbs";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { AppliedLeaf } from "./applications";
import { DocumentsPart } from "./documents-part";
import type { LinkForm } from "./forms";
import { appliedHref, applicationHref } from "./paths";
import type { StaleStatement } from "./saving";
import { SelfScoreForm } from "./self-score-form";
import type { StaleSelfScore } from "./self-scoring";
import { StatementForm, StatementText } from "./statement-form";
import type { UnitGroup } from "./unit-names";

export type AppliedLeafProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenEntry;
  readonly edition: Edition;
  readonly applied: AppliedLeaf;
  /** The leaves of the reader, in the order of the tree, and those among them that are open. */
  readonly leaves: readonly Leaf[];
  readonly open: ReadonlySet<string>;
  readonly rule: readonly string[];
  readonly origin: string | undefined;
  readonly groups: readonly UnitGroup[];
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** Why the statement cannot be changed now; undefined where it can. */
  readonly refusal: Refused | undefined;
  /** Whether the reader scores, only reads the self-score, or sees none. */
  readonly selfScore: "edit" | "read" | "none";
  readonly total: Total | undefined;
  readonly form: DraftOf<typeof LinkForm>;
  readonly stale?: {
    readonly statement?: StaleStatement | undefined;
    readonly selfScore?: StaleSelfScore | undefined;
  };
  /** Who has the leaf, and what can be done about it. */
  readonly hands?: Child;
  /** What an earlier round has for it. */
  readonly reuse?: Child;
};

/** One indicator of an application: what was done, who answers for it, what proves it, and the self-score. */
export function AppliedLeafPage(props: AppliedLeafProps) {
  const { frame, crumbs, seen, edition, applied, rule, refusal, stale, total } = props;
  const { page, rail } = frame;
  const { t, language } = page;
  const { leaf, statement } = applied;
  const href = appliedHref(seen.entry.id, leaf.code);
  const editable = refusal === undefined;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[...crumbs, { href: applicationHref(seen.entry.id), label: t("applications.title") }]}
      title={`${leaf.code} ${textIn(leaf.title, language)}`}
      about={
        <>
          <span>{entryName(seen.entry)}</span>
          <span>{t("applications.points", pointsOf(edition, leaf))}</span>
        </>
      }
      action={
        total && (
          <RunningTotal
            page={page}
            edition={edition}
            total={total}
            label={t("applications.selfScore.total")}
          />
        )
      }
      scripts={["htmx.min", "kept", "scoring"]}
      width="column"
    >
      {refusal !== undefined && isApplicant(seen) && refusal !== "role" && (
        <Notice tone="waits">{t(`web.refused.${refusal}`)}</Notice>
      )}
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
      {props.hands}
      {props.reuse}
      {editable ? (
        <Section title={t("applications.statement")}>
          <StatementForm
            page={page}
            href={href}
            statement={statement}
            origin={props.origin}
            groups={props.groups}
            stale={stale?.statement}
          />
        </Section>
      ) : (
        <Section title={t("applications.statement")}>
          <StatementText page={page} {...statement} groups={props.groups} />
        </Section>
      )}
      <DocumentsPart
        page={page}
        href={href}
        documents={applied.documents}
        choices={props.choices}
        editable={editable}
        opens={seen.membership.role !== "department"}
        form={props.form}
      />
      {props.selfScore !== "none" && (
        <Section title={t("applications.selfScore")} id="self-score">
          <p class="quiet mb-3">{t("applications.selfScore.hidden")}</p>
          <SelfScoreForm
            page={page}
            href={href}
            edition={edition}
            leaf={leaf}
            selfScore={applied.selfScore}
            editable={props.selfScore === "edit"}
            stale={stale?.selfScore}
          />
        </Section>
      )}
      <Moves {...props} />
    </Layout>
  );
}

function pointsOf(edition: Edition, leaf: Leaf) {
  return { points: textOfUnits(leaf.points, edition.decimals) };
}

function isApplicant({ membership: { role } }: SeenEntry): boolean {
  return role === "bureau" || role === "department";
}

/** The ways on, each with its key. */
function Moves({ frame: { page }, seen, applied: { leaf }, leaves, open }: AppliedLeafProps) {
  const { t } = page;
  const place = leaves.findIndex(({ code }) => code === leaf.code);
  const after = [...leaves.slice(place + 1), ...leaves.slice(0, place)].find(({ code }) => open.has(code));
  const to = (target: Leaf | undefined) => target && appliedHref(seen.entry.id, target.code);
  const moves = [
    { key: "k", label: t("applications.previous"), href: to(leaves[place - 1]) },
    { key: "j", label: t("applications.next"), href: to(leaves[place + 1]) },
    { key: "n", label: t("applications.nextOpen"), href: to(after) },
  ];
  return (
    <nav class="moves" aria-label={t("applications.keys")}>
      {moves.map(({ key, label, href }) =>
        href === undefined ? null : (
          <a class="btn btn-quiet btn-sm" href={href} data-shortcut={key}>
            {label} <kbd>{key}</kbd>
          </a>
        ),
      )}
    </nav>
  );
}
