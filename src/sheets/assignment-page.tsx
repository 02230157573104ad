import { textIn } from "../criteria/text.ts";
import type { Edition, Node } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import { kindName } from "../jurisdictions/pages";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button, ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { CheckboxGroup, SelectField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { Tabs } from "../web/components/tabs";
import { type DraftOf, draftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Assigned } from "./assignment-form";
import { Matrix, Untouched } from "./assignment-matrix";
import type { ClosedSheet, Draw } from "./assignment-store";
import { wholeTree } from "./marks";
import { Draws, PlanForm } from "./plan-page";
import { workloadsOf } from "./workload";
import { ClosedSheets, WorkloadTable } from "./workload-table";
import type { ListedSheet } from "./store";

export type AssignmentProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly assessors: readonly Member[];
  readonly sheets: readonly ListedSheet[];
  /** Who dropped out: given nothing any more, but still named for what they handed in. */
  readonly left: ReadonlySet<string>;
  readonly closed: readonly ClosedSheet[];
  /** Whether the reader may open sheets. */
  readonly mayRead: boolean;
  /** When each assessor was last at work. */
  readonly active: ReadonlyMap<string, number>;
  readonly draws: readonly Draw[];
  /** Offered for the next automatic assignment. */
  readonly seed: string;
  /** Undefined where the reader, or the phase, does not assign. */
  readonly form: DraftOf<typeof Assigned> | undefined;
  /** Whether the reader may give an assessor more time. */
  readonly mayExtend: boolean;
};

/** Who scores what of one track: entries by assessors, and the form that adds to it. */
export function AssignmentPage(props: AssignmentProps) {
  const { frame, round, track, edition, entries, assessors, sheets, left, closed, active, draws, form } =
    props;
  const { page, rail } = frame;
  const { t } = page;
  const missing =
    entries.length === 0 ? (
      <Empty
        title={t("sheets.assign.noEntries")}
        next={<ButtonLink href={`/rounds/${round.id}/entries`}>{t("entries.title")}</ButtonLink>}
      />
    ) : assessors.length === 0 ? (
      <Empty
        title={t("sheets.assign.noAssessors")}
        next={<ButtonLink href={`/rounds/${round.id}/people/invite`}>{t("people.invite")}</ButtonLink>}
      />
    ) : undefined;
  return (
    <Layout page={page} rail={rail} title={t("sheets.title")}>
      {round.tracks.length > 1 && (
        <Tabs
          page={page}
          label={t("sheets.assign.filterTrack")}
          tabs={round.tracks.map((one) => ({
            href: `/rounds/${round.id}/sheets?track=${one.track}`,
            label: t(`rounds.track.${one.track}`),
            current: one.track === track.track,
          }))}
        />
      )}
      {missing ?? (
        <>
          {form === undefined ? (
            <p class="mb-4 text-quiet">{t("sheets.assign.locked")}</p>
          ) : (
            <>
              <Automatic {...props} />
              <AssignForm {...props} form={form} />
            </>
          )}
          <Section title={t("sheets.assign.table")}>
            <Matrix {...props} />
          </Section>
          <WorkloadTable
            page={page}
            round={round}
            assessors={assessors}
            loads={workloadsOf(edition, entries, sheets)}
            left={left}
            active={active}
            mayAssign={form !== undefined}
          />
          {form !== undefined && <Untouched {...props} />}
          <ClosedSheets
            page={page}
            edition={edition}
            entries={entries}
            closed={closed}
            mayRead={props.mayRead}
          />
          <Draws page={page} round={round} track={track} draws={draws} />
        </>
      )}
    </Layout>
  );
}

function Automatic({ frame: { page }, round, track, seed }: AssignmentProps) {
  const { t } = page;
  return (
    <Section
      title={t("sheets.plan")}
      action={
        <ButtonLink href={`/rounds/${round.id}/sheets/${track.track}/list`} small>
          {t("sheets.list")}
        </ButtonLink>
      }
    >
      <p class="mb-4 max-w-prose text-quiet">{t("sheets.plan.about")}</p>
      <PlanForm page={page} round={round} track={track} form={draftOf({ level: "1", seed, most: "" })} />
    </Section>
  );
}

function AssignForm({
  frame: { page },
  round,
  track,
  edition,
  entries,
  assessors,
  sheets,
  left,
  form,
}: AssignmentProps & { readonly form: DraftOf<typeof Assigned> }) {
  const { t } = page;
  const groups = Map.groupBy(entries, ({ grouping }) => grouping);
  return (
    <Section title={t("sheets.assign")}>
      <Form page={page} action={`/rounds/${round.id}/sheets/${track.track}`} form={form}>
        <SelectField
          page={page}
          form={form}
          name="to"
          label={t("sheets.assign.to")}
          hint={t("sheets.assign.toHint")}
          size="long"
          choices={[
            { value: "all", label: t("sheets.assign.all", { n: entries.length }) },
            ...[...groups].map(([group, members]) => ({
              value: `group:${group}`,
              label: t("sheets.assign.group", { kind: kindName(page, group), n: members.length }),
            })),
            ...entries.map((entry) => ({ value: `entry:${entry.id}`, label: entryName(entry) })),
          ]}
        />
        <SelectField
          page={page}
          form={form}
          name="node"
          label={t("sheets.assign.node")}
          hint={t("sheets.assign.nodeHint")}
          size="long"
          choices={[
            { value: wholeTree, label: t("sheets.whole") },
            ...edition.nodes.map((node) => ({ value: node.code, label: nodeName(page, node) })),
          ]}
        />
        <CheckboxGroup
          page={page}
          form={form}
          name="assessor"
          label={t("sheets.assign.assessors")}
          hint={t("sheets.assign.assessorsHint")}
          choices={assessors
            .filter(({ id }) => !left.has(id))
            .map(({ id, name, organisation }) => ({
              value: id,
              label: `${name}（${sheets.filter(({ assessor }) => assessor === id).length}）`,
              hint: organisation || undefined,
            }))}
        />
        <FormEnd>
          <Button kind="primary">{t("sheets.assign.do")}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function nodeName({ language }: Page, { code, title, depth }: Node): string {
  // A choice cannot be indented by style; ideographic spaces keep the shape of the tree.
  return `${"\u3000".repeat(depth - 1)}${code} ${textIn(title, language)}`;
}
