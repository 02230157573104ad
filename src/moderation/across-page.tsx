import type { PropsWithChildren } from "hono/jsx";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { type Entry, entryName } from "../entries/entries";
import type { Evidence } from "../evidence/pieces";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card, Section } from "../web/components/section";
import { blank, type Draft, type DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import { Beside } from "./beside";
import type { Rule } from "./forms";
import { acrossHref, decisionHref } from "./paths";
import { DecisionReason } from "./decision-reason";
import { RulingsPart } from "./rulings-part";
import type { Ruling } from "./rulings-store";
import type { RatingBeside } from "./store";

/** An entry on which the leaf differs. */
export type Differing = {
  readonly entry: Entry;
  readonly effect: number;
  readonly ratings: readonly RatingBeside[];
  /** How many decisions there are already. */
  readonly decisions: number;
  readonly third: string | undefined;
};

type AcrossProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly rule: readonly string[];
  readonly rulings: readonly Ruling[];
  readonly differing: readonly Differing[];
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly draft: Draft<"reason" | "ruling" | "take">;
  /** The rating chosen for each entry. */
  readonly chosen: ReadonlyMap<string, string>;
  /** How many of those chosen wait for another request. */
  readonly left: number;
  readonly mayDecide: boolean;
  readonly mayRule: boolean;
};

/** One leaf across all entries on which it differs: ratings side by side, settled together by one ruling. */
export function AcrossPage(props: AcrossProps) {
  const { frame, round, leaf, differing, mayDecide, mayRule } = props;
  const { page, rail } = frame;
  const { t } = page;
  const entries = differing.map((one) => <OfEntry {...props} row={one} />);
  return (
    <Layout
      page={page}
      rail={rail}
      title={`${leaf.code} ${textIn(leaf.title, page.language)}`}
      about={t("moderation.acrossCount", { n: differing.length })}
      crumbs={[{ href: `/rounds/${round.id}/settlement/leaves`, label: t("moderation.byLeaf") }]}
    >
      <section class="rule" aria-label={t("sheets.rule")}>
        {props.rule.map((line) => (
          <p>{line}</p>
        ))}
      </section>
      <RulingsPart page={page} rulings={props.rulings} />
      {mayRule && <Ruling {...props} />}
      {differing.length === 0 && <Empty title={t("moderation.acrossNone")} />}
      {mayDecide && differing.length > 0 ? <Settling {...props}>{entries}</Settling> : entries}
    </Layout>
  );
}

function Ruling({ frame: { page }, round, track, leaf }: AcrossProps) {
  const { t } = page;
  const empty: DraftOf<typeof Rule> = blank;
  return (
    <details class="disclosure">
      <summary>{t("moderation.rule")}</summary>
      <Form page={page} action={`/rounds/${round.id}/settlement/rulings/${track.track}`} form={empty}>
        <input type="hidden" name="leaf" value={leaf.code} />
        <TextArea
          page={page}
          form={empty}
          name="text"
          label={t("moderation.ruling")}
          hint={t("moderation.ruling.hint")}
          rows={3}
          maxlength={2000}
        />
        <FormEnd>
          <Button kind="primary">{t("moderation.rule")}</Button>
        </FormEnd>
      </Form>
    </details>
  );
}

function Settling(props: PropsWithChildren<AcrossProps>) {
  const { frame, round, track, leaf, rulings, draft, left, children } = props;
  const { page } = frame;
  const { t } = page;
  const problem = draft.problems["take"];
  return (
    <Form page={page} action={`${acrossHref(round.id, track.track, leaf.code)}/decisions`} form={draft}>
      <div id="field-take">
        {problem !== undefined && <Notice tone="binds">{problem}</Notice>}
        {left > 0 && <Notice tone="waits">{t("moderation.manyLeft", { n: left })}</Notice>}
      </div>
      {children}
      <Card title={t("moderation.settleMany")} id="decide">
        <div class="form">
          <DecisionReason page={page} form={draft} rulings={rulings} />
          <FormEnd>
            <Button kind="primary">{t("moderation.settleMany")}</Button>
          </FormEnd>
        </div>
      </Card>
    </Form>
  );
}

function OfEntry(props: AcrossProps & { readonly row: Differing }) {
  const { frame, edition, leaf, evidence, chosen, mayDecide } = props;
  const { entry, effect, ratings, decisions, third } = props.row;
  const { page } = frame;
  const { t } = page;
  const name = `take.${entry.id}`;
  return (
    <Section
      title={entryName(entry)}
      about={
        <>
          {t("moderation.effect")} {textOfUnits(effect, edition.decimals)}{" "}
          {third !== undefined && (
            <Badge tone="active">{t("moderation.thirdUnderWay", { name: third })}</Badge>
          )}
        </>
      }
      action={<a href={decisionHref(entry.id, leaf.code)}>{t("moderation.open")}</a>}
    >
      {mayDecide && <input type="hidden" name={`seen.${entry.id}`} value={decisions} />}
      <div class="beside">
        {ratings.map((rating) => (
          <Beside
            page={page}
            edition={edition}
            leaf={leaf}
            rating={rating}
            ratings={ratings}
            evidence={evidence.get(rating.sheet) ?? []}
            action={
              mayDecide && (
                <label class="choice">
                  <input
                    class="radio"
                    type="radio"
                    name={name}
                    value={rating.sheet}
                    checked={chosen.get(entry.id) === rating.sheet}
                  />
                  <span>{t("moderation.follow", { name: rating.assessor })}</span>
                </label>
              )
            }
          />
        ))}
      </div>
      {mayDecide && (
        <label class="choice">
          <input class="radio" type="radio" name={name} value="" checked={!chosen.has(entry.id)} />
          <span>{t("moderation.leaveOpen")}</span>
        </label>
      )}
    </Section>
  );
}
