import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import type { EntryFrame } from "../entries/frame";
import type { Entry } from "../entries/entries";
import type { ListedDocument } from "../evidence/store";
import type { Membership } from "../people/people";
import { textOfUnits } from "../scoring/decimal.ts";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FileField, SelectField, TextArea, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card, Section } from "../web/components/section";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Resolution } from "./resolution";
import { ResolutionCard } from "./resolution-card";
import type { Proof } from "./resolutions-store";

export type AdjustmentDraft = Draft<"what" | "count" | "reason" | "revision" | "exact" | "file" | "proof">;

type AdjustmentsProps = {
  readonly frame: EntryFrame;
  readonly entry: Entry;
  readonly edition: Edition;
  readonly membership: Membership;
  readonly resolutions: readonly Resolution[];
  readonly proofs: readonly Proof[];
  readonly documents: readonly ListedDocument[];
  readonly mayAct: boolean;
  readonly form: AdjustmentDraft;
};

/** The vetoes, bonus and penalties of an entry, each by two persons and with its proof (assessment §1). */
export function AdjustmentsPage(props: AdjustmentsProps) {
  const { frame, entry, edition, membership, resolutions, proofs, mayAct } = props;
  const { page, rail, crumbs } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[...crumbs, { href: `/entries/${entry.id}`, label: frame.title }]}
      title={t("moderation.adjustments")}
      about={frame.title}
    >
      {resolutions.length === 0 && (
        <Empty title={t("moderation.adjustments.none")}>{t("moderation.adjustments.noneWhy")}</Empty>
      )}
      {resolutions.length > 0 && (
        <Section title={t("moderation.adjustments.listed")}>
          {resolutions.map((resolution) => (
            <ResolutionCard
              page={page}
              edition={edition}
              resolution={resolution}
              proofs={proofs.filter((proof) => proof.resolution === resolution.id)}
              membership={membership}
              mayAct={mayAct}
              named={false}
            />
          ))}
        </Section>
      )}
      {mayAct && <Proposing {...props} />}
    </Layout>
  );
}

function Proposing({ frame: { page }, entry, edition, documents, form }: AdjustmentsProps) {
  const { t } = page;
  const problem = form.problems["proof"];
  return (
    <Card title={t("moderation.adjustments.propose")} id="propose">
      <Notice>{t("moderation.adjustments.why")}</Notice>
      <Form page={page} action={`/entries/${entry.id}/resolutions`} form={form} files>
        <SelectField
          page={page}
          form={form}
          name="what"
          label={t("moderation.adjustments.what")}
          size="long"
          choices={choicesOf(page, edition)}
        />
        <TextField
          page={page}
          form={form}
          name="count"
          label={t("moderation.adjustments.count")}
          hint={t("moderation.adjustments.countHint")}
          size="short"
          inputmode="numeric"
          optional
        />
        <TextArea
          page={page}
          form={form}
          name="reason"
          label={t("moderation.reason")}
          rows={3}
          maxlength={2000}
        />
        <fieldset id="field-proof">
          <legend class="field-label">{t("moderation.proof")}</legend>
          <p class="field-hint">{t("moderation.proof.hint")}</p>
          {problem !== undefined && <Notice tone="binds">{problem}</Notice>}
          <SelectField
            page={page}
            form={form}
            name="revision"
            label={t("moderation.proof.document")}
            size="long"
            optional
            choices={documents.map(({ title, revision }) => ({ value: revision.id, label: title }))}
          />
          <TextArea
            page={page}
            form={form}
            name="exact"
            label={t("moderation.proof.exact")}
            hint={t("moderation.proof.exactHint")}
            rows={2}
            maxlength={2000}
            optional
          />
          <FileField
            page={page}
            form={form}
            name="file"
            label={t("moderation.proof.file")}
            hint={t("evidence.capture.fileHint")}
            accept=".pdf,.png,.jpg,.jpeg,.html,.htm"
            optional
          />
        </fieldset>
        <FormEnd>
          <Button kind="binding">{t("moderation.resolution.propose")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

function choicesOf({ t, language }: Page, edition: Edition) {
  const item = (kind: "bonus" | "penalty", set: Edition["bonus"]) =>
    Array.from(set.items.values(), ({ code, title, points }) => ({
      value: `${kind}:${code}`,
      label: `${t(`moderation.resolution.kind.${kind}`)} ${code} ${textIn(title, language)} (${textOfUnits(points, edition.decimals)})`,
    }));
  return [
    ...edition.vetoes.map(({ code, title }) => ({
      value: `veto:${code}`,
      label: `${t("moderation.resolution.kind.veto")} ${code} ${textIn(title, language)}`,
    })),
    ...item("bonus", edition.bonus),
    ...item("penalty", edition.penalties),
  ];
}
