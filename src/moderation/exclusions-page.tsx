import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import { entryName } from "../entries/entries";
import type { Membership } from "../people/people";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Badge, type Tone } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type ExclusionState, type OverLimit, shareOf } from "./exclusions";
import { ModerationTabs } from "./tabs";

/** What was typed for one entry, and what is wrong with it. */
export type Refused = {
  readonly entry: string;
  readonly outcome: string;
  readonly reason: string;
  readonly problem: string;
};

type ExclusionsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly membership: Membership;
  readonly over: readonly OverLimit[];
  /** The reasons assessors gave, by entry and leaf, without their names. */
  readonly reasons: (entry: string, leaf: string) => readonly string[];
  readonly mayDecide: (over: OverLimit) => boolean;
  readonly refused: Refused | undefined;
};

/** The entries that leave out more than their indicator system allows, each to be approved or refused. */
export function ExclusionsPage(props: ExclusionsProps) {
  const { frame, round, membership, over } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("moderation.exclusions")}
      about={t("moderation.exclusions.about")}
    >
      <ModerationTabs page={page} round={round} role={membership.role} current="exclusions" />
      {over.length === 0 && (
        <Empty title={t("moderation.exclusions.none")}>{t("moderation.exclusions.noneWhy")}</Empty>
      )}
      {over.map((one) => (
        <OfEntry {...props} row={one} />
      ))}
    </Layout>
  );
}

function OfEntry(props: ExclusionsProps & { readonly row: OverLimit }) {
  const { frame, reasons, row, mayDecide } = props;
  const { entry, edition, leaves, newest, state } = row;
  const { page } = frame;
  const { t, language, format } = page;
  const limit = edition.notApplicableLimit;
  const percent = limit === undefined ? "" : String((100 * Number(limit.over)) / Number(limit.under));
  return (
    <Section
      title={entryName(entry)}
      id={`entry-${entry.id}`}
      about={
        <>
          <span>{t("moderation.exclusions.share", { share: shareOf(edition, leaves), limit: percent })}</span>{" "}
          <ExclusionBadge page={page} state={state} />
        </>
      }
    >
      <Table
        page={page}
        caption={t("moderation.exclusions.leaf")}
        rows={leaves}
        columns={[
          {
            key: "leaf",
            head: t("moderation.exclusions.leaf"),
            cell: ({ code, title }: Leaf) => `${code} ${textIn(title, language)}`,
          },
          {
            key: "why",
            head: t("moderation.exclusions.why"),
            wide: true,
            cell: ({ code }: Leaf) => reasons(entry.id, code).map((reason) => <p>{reason}</p>),
          },
        ]}
      />
      {newest !== undefined && (
        <p class="quiet">
          {t("moderation.exclusions.said", {
            by: newest.by,
            time: format.stamp(newest.at),
            reason: newest.reason,
          })}
        </p>
      )}
      {mayDecide(row) && state !== "approved" && <Deciding {...props} />}
    </Section>
  );
}

function Deciding({
  frame: { page },
  row: { entry, leaves },
  refused,
}: ExclusionsProps & { readonly row: OverLimit }) {
  const { t } = page;
  const typed = refused?.entry === entry.id ? refused : undefined;
  const reason = `reason-${entry.id}`;
  return (
    <form class="form" method="post" action={`/entries/${entry.id}/exclusions`}>
      {typed !== undefined && <Notice tone="binds">{typed.problem}</Notice>}
      <input type="hidden" name="leaves" value={leaves.map(({ code }) => code).join(" ")} />
      <fieldset class="choices">
        <legend class="field-label">{t("moderation.exclusions.outcome")}</legend>
        {(["approved", "refused"] as const).map((outcome) => (
          <label class="choice">
            <input
              class="radio"
              type="radio"
              name="outcome"
              value={outcome}
              checked={typed?.outcome === outcome}
              required
            />
            <span>
              {t(outcome === "approved" ? "moderation.exclusions.approve" : "moderation.exclusions.refuse")}
            </span>
          </label>
        ))}
      </fieldset>
      <label class="field-label" for={reason}>
        {t("moderation.reason")}
      </label>
      <textarea class="entry entry-area" id={reason} name="reason" rows={2} maxlength={2000} required>
        {typed?.reason ?? ""}
      </textarea>
      <Button kind="primary">{t("moderation.exclusions.decide")}</Button>
    </form>
  );
}

export function ExclusionBadge({ page, state }: { readonly page: Page; readonly state: ExclusionState }) {
  return <Badge tone={tones[state]}>{page.t(`moderation.exclusions.${state}`)}</Badge>;
}

const tones: Readonly<Record<ExclusionState, Tone>> = {
  waits: "waits",
  approved: "settled",
  refused: "binds",
};
