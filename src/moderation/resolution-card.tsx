import type { Edition } from "../criteria/tree.ts";
import { entryName } from "../entries/entries";
import type { Membership } from "../people/people";
import { Badge, type Tone } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { Notice } from "../web/components/notice";
import { Quote } from "../web/components/quote";
import type { Page } from "../web/page";
import { firstPerson, type Resolution, type ResolutionState, stateOf } from "./resolution";
import { resolutionTitle } from "./resolution-title";
import type { Proof } from "./resolutions-store";

type CardProps = {
  readonly page: Page;
  readonly edition: Edition | undefined;
  readonly resolution: Resolution;
  readonly proofs: readonly Proof[];
  readonly membership: Membership;
  /** Whether the reader may speak on it now, first or second. */
  readonly mayAct: boolean;
  /** Named where a list holds several entries. */
  readonly named: boolean;
};

/** One resolution: what, why, on what proof, who spoke first and second, and what the reader can do about it. */
export function ResolutionCard(props: CardProps) {
  const { page, edition, resolution, proofs, membership, mayAct, named } = props;
  const { t } = page;
  const state = stateOf(resolution);
  const first = firstPerson(resolution);
  const isFirst = first?.person === membership.person;
  return (
    <article class="card resolution" id={`resolution-${resolution.id}`}>
      <header class="section-head">
        <h3>{resolutionTitle(page, edition, resolution)}</h3>
        <span class="section-action">
          <Badge tone={tones[state]}>{t(`moderation.resolution.${state}`)}</Badge>
        </span>
      </header>
      <Definitions
        items={[
          ...(named && resolution.entry !== null
            ? [
                {
                  term: t("moderation.entry"),
                  value: <a href={`/entries/${resolution.entry}/resolutions`}>{entryName(resolution)}</a>,
                },
              ]
            : []),
          { term: t("moderation.reason"), value: resolution.reason },
          ...(proofs.length === 0
            ? []
            : [
                {
                  term: t("moderation.proof"),
                  value: proofs.map((proof) => <ProofLine page={page} proof={proof} />),
                },
              ]),
          {
            term: t("moderation.resolution.history"),
            value: <History page={page} resolution={resolution} />,
          },
        ]}
      />
      {first !== undefined && isFirst && mayAct && (
        <Notice tone="waits">{t("moderation.resolution.secondWaits")}</Notice>
      )}
      {mayAct && <Acts page={page} resolution={resolution} state={state} isFirst={isFirst} />}
    </article>
  );
}

const tones: Readonly<Record<ResolutionState, Tone>> = {
  proposed: "waits",
  dropped: "plain",
  inForce: "binds",
  liftAsked: "waits",
  lifted: "plain",
};

function ProofLine({ page, proof }: { readonly page: Page; readonly proof: Proof }) {
  const { t } = page;
  const { resolution, number, revision, document, exact, page: at, name } = proof;
  if (name !== null)
    return (
      <p>
        <a href={`/resolutions/${resolution}/proofs/${number}/file`}>{name}</a>
      </p>
    );
  const href = `/documents/${revision}`;
  const title = document ?? "";
  if (exact === null)
    return (
      <p>
        <a href={href}>{title}</a>
      </p>
    );
  return (
    <Quote source={at === null ? title : `${title} ${t("moderation.proof.page", { page: at })}`} href={href}>
      {exact}
    </Quote>
  );
}

function History({ page: { t, format }, resolution }: Pick<CardProps, "page" | "resolution">) {
  const { proposed, dropped, confirmed, liftAsked, liftReason, lifted } = resolution;
  const said = [
    { key: "proposedBy", signed: proposed },
    { key: "droppedBy", signed: dropped },
    { key: "confirmedBy", signed: confirmed },
    { key: "liftAskedBy", signed: liftAsked },
    { key: "liftedBy", signed: lifted },
  ] as const;
  return (
    <>
      {said.map(({ key, signed }) =>
        signed === undefined ? null : (
          <p>
            {t(`moderation.resolution.${key}`, { name: signed.name, time: format.stamp(signed.at) })}
            {key === "liftAskedBy" && liftReason !== null && `: ${liftReason}`}
          </p>
        ),
      )}
    </>
  );
}

function Acts({
  page: { t },
  resolution: { id, round, track },
  state,
  isFirst,
}: Pick<CardProps, "page" | "resolution"> & {
  readonly state: ResolutionState;
  readonly isFirst: boolean;
}) {
  const base = `/rounds/${round}/settlement/resolutions/${track}`;
  const hidden = (
    <>
      <input type="hidden" name="resolution" value={id} />
      <input type="hidden" name="seen" value={state} />
    </>
  );
  if (state === "proposed" || state === "liftAsked")
    return (
      <div class="row">
        {!isFirst && (
          <form method="post" action={`${base}/confirmations`}>
            {hidden}
            <Button kind="binding">
              {t(
                state === "proposed" ? "moderation.resolution.confirm" : "moderation.resolution.confirmLift",
              )}
            </Button>
          </form>
        )}
        <form method="post" action={`${base}/removals`}>
          {hidden}
          <Button>{t("moderation.resolution.drop")}</Button>
        </form>
      </div>
    );
  if (state !== "inForce") return null;
  return (
    <details class="disclosure">
      <summary>{t("moderation.resolution.lift")}</summary>
      <form class="form" method="post" action={`${base}/lifts`}>
        {hidden}
        <label class="field-label" for={`lift-${id}`}>
          {t("moderation.resolution.liftReason")}
        </label>
        <textarea
          class="entry entry-area"
          id={`lift-${id}`}
          name="reason"
          rows={2}
          maxlength={2000}
          required
        />
        <Button>{t("moderation.resolution.lift")}</Button>
      </form>
    </details>
  );
}
