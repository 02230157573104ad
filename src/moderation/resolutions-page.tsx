import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import type { Membership } from "../people/people";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card, Section } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Strike } from "./forms";
import { firstPerson, type Resolution, stateOf } from "./resolution";
import { ResolutionCard } from "./resolution-card";
import type { Proof } from "./resolutions-store";
import { ModerationTabs } from "./tabs";
import { LeafField, TrackTabs } from "./track-leaf";
import type { Editions } from "./waiting";

type ResolutionsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly editions: Editions;
  readonly membership: Membership;
  readonly resolutions: readonly Resolution[];
  readonly proofs: readonly Proof[];
  readonly mayAct: (resolution: Resolution) => boolean;
  /** The tracks the reader may propose a strike for now, and the one the form is for. */
  readonly open: readonly RoundTrack[];
  readonly track: RoundTrack | undefined;
  readonly form: DraftOf<typeof Strike>;
};

/** What takes two persons in a round: first what waits for the second, then what is in force, then the rest. */
export function ResolutionsPage(props: ResolutionsProps) {
  const { frame, round, membership, resolutions, track } = props;
  const { page, rail } = frame;
  const { t } = page;
  const groups = [
    { key: "waiting", rows: resolutions.filter((one) => firstPerson(one) !== undefined) },
    { key: "inForce", rows: resolutions.filter((one) => stateOf(one) === "inForce") },
    { key: "past", rows: resolutions.filter((one) => ["dropped", "lifted"].includes(stateOf(one))) },
  ] as const;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("moderation.resolutions")}
      about={t("moderation.resolutions.about")}
    >
      <ModerationTabs page={page} round={round} role={membership.role} current="resolutions" />
      {resolutions.length === 0 && (
        <Empty title={t("moderation.resolutions.none")}>{t("moderation.resolutions.noneWhy")}</Empty>
      )}
      {groups.map(({ key, rows }) =>
        rows.length === 0 ? null : (
          <Section title={t(`moderation.resolutions.${key}`)}>
            {rows.map((resolution) => (
              <ResolutionCard
                page={page}
                edition={props.editions.get(resolution.track)}
                resolution={resolution}
                proofs={props.proofs.filter((proof) => proof.resolution === resolution.id)}
                membership={membership}
                mayAct={props.mayAct(resolution)}
                named
              />
            ))}
          </Section>
        ),
      )}
      {track !== undefined && <StrikeForm {...props} track={track} />}
    </Layout>
  );
}

function StrikeForm({
  frame: { page },
  round,
  track: { track },
  open,
  editions,
  form,
}: ResolutionsProps & { readonly track: RoundTrack }) {
  const { t } = page;
  return (
    <Card title={t("moderation.strike")} id="strike">
      <Notice>{t("moderation.strike.why")}</Notice>
      <TrackTabs
        page={page}
        open={open}
        track={track}
        at={`/rounds/${round.id}/settlement/resolutions`}
        part="strike"
      />
      <Form page={page} action={`/rounds/${round.id}/settlement/resolutions/${track}/strikes`} form={form}>
        <LeafField page={page} form={form} editions={editions} track={track} />
        <TextArea
          page={page}
          form={form}
          name="reason"
          label={t("moderation.reason")}
          rows={3}
          maxlength={2000}
        />
        <FormEnd>
          <Button kind="binding">{t("moderation.resolution.propose")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}
