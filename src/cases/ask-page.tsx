import { type Entry, entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import {
  CheckboxGroup,
  type Choice,
  MomentField,
  SelectField,
  TextArea,
  TextField,
} from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Asking } from "./forms";

type AskProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly entries: readonly Entry[];
  /** The leaves of the track that score a sample. */
  readonly leaves: readonly Choice[];
  readonly form: DraftOf<typeof Asking>;
};

/** The office asks the places of a track for lists of one kind of case. */
export function AskPage({ frame: { page, rail }, round, track, entries, leaves, form }: AskProps) {
  const { t } = page;
  const base = `/rounds/${round.id}/case-draws`;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: base, label: t("cases.title") },
      ]}
      title={t("cases.askTrack", { track: t(`rounds.track.${track.track}`) })}
      about={t("cases.askAbout")}
      width="column"
    >
      {entries.length === 0 ? (
        <Empty title={t("cases.noEntries")} />
      ) : (
        <Form page={page} action={`${base}/new/${track.track}`} form={form}>
          <TextField
            page={page}
            form={form}
            name="kind"
            label={t("cases.kind")}
            hint={t("cases.kindHint")}
            size="medium"
            maxlength={40}
          />
          {leaves.length > 0 && (
            <SelectField
              page={page}
              form={form}
              name="leaf"
              label={t("cases.leaf")}
              hint={t("cases.leafHint")}
              choices={leaves}
              size="long"
              optional
            />
          )}
          <TextField
            page={page}
            form={form}
            name="count"
            label={t("cases.count")}
            type="number"
            size="short"
            inputmode="numeric"
          />
          <MomentField page={page} form={form} name="due_at" label={t("cases.due")} />
          <TextArea
            page={page}
            form={form}
            name="departments"
            label={t("cases.departments")}
            hint={t("cases.departmentsHint")}
            rows={5}
          />
          <CheckboxGroup
            page={page}
            form={form}
            name="entries"
            label={t("cases.entries")}
            hint={t("cases.entriesHint")}
            choices={entries.map((entry) => ({ value: entry.id, label: entryName(entry) }))}
            optional
          />
          <FormEnd>
            <Button kind="primary">{t("cases.ask")}</Button>
          </FormEnd>
        </Form>
      )}
    </Layout>
  );
}
