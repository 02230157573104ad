import type { Phase } from "../db/terms";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { MomentField, SelectField, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Frame } from "../rounds/frame";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import { type Entry, entryName } from "./entries";
import type { Extension } from "./extension-store";
import type { ExtensionSent } from "./forms";

type ExtensionProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  /** To whom more time would be given: the assessor of a sheet by name, or the bureau. */
  readonly whose: string;
  readonly action: string;
  readonly form: DraftOf<typeof ExtensionSent>;
  /** The phases more time can be given for; none is nothing to extend yet. */
  readonly phases: readonly Phase[];
  readonly extensions: readonly Extension[];
  readonly now: number;
};

/** More time for one bureau or one assessor, with its reason, and what was granted before. */
export function ExtensionPage(props: ExtensionProps) {
  const { frame, crumbs, entry, whose, action, form, phases, extensions, now } = props;
  const { page, rail } = frame;
  const { t, format } = page;
  return (
    <Layout page={page} rail={rail} crumbs={crumbs} title={t("entries.extension.title")} width="column">
      <div class="card">
        <Definitions
          items={[
            { term: t("entries.name"), value: entryName(entry) },
            { term: t("entries.extension.whose"), value: whose },
            { term: t("rounds.phase"), value: t(`rounds.phase.${entry.phase}`) },
            {
              term: t("rounds.due"),
              value: entry.dueAt === null ? t("rounds.noDue") : format.moment(entry.dueAt),
            },
          ]}
        />
      </div>
      {phases.length === 0 ? (
        <Empty title={t("entries.extension.none")}>{t("entries.extension.noPhase")}</Empty>
      ) : (
        <Form page={page} action={action} form={form}>
          <SelectField
            page={page}
            form={form}
            name="phase"
            label={t("entries.extension.phase")}
            hint={t("entries.extension.phaseHint")}
            choices={phases.map((phase) => ({ value: phase, label: t(`rounds.phase.${phase}`) }))}
          />
          <MomentField page={page} form={form} name="until" label={t("entries.extension.until")} />
          <TextArea
            page={page}
            form={form}
            name="reason"
            label={t("entries.extension.reason")}
            rows={3}
            maxlength={500}
          />
          <FormEnd>
            <Button kind="primary">{t("entries.extension.grant")}</Button>
          </FormEnd>
        </Form>
      )}
      {extensions.length > 0 && (
        <Section title={t("entries.extension.before")} about={format.number(extensions.length)}>
          <Table
            page={page}
            caption={t("entries.extension.before")}
            rows={extensions}
            columns={[
              {
                key: "phase",
                head: t("rounds.phase"),
                cell: ({ phase }) => t(`rounds.phase.${phase}`),
              },
              {
                key: "until",
                head: t("entries.extension.until"),
                cell: ({ until }) => (
                  <>
                    {format.stamp(until)}{" "}
                    <Badge tone={until < now ? "plain" : "active"}>
                      {t(until < now ? "entries.extension.over" : "entries.extension.runs")}
                    </Badge>
                  </>
                ),
              },
              {
                key: "reason",
                head: t("entries.extension.reason"),
                cell: ({ reason }) => reason,
                wide: true,
              },
              { key: "by", head: t("entries.extension.by"), cell: ({ by }) => by },
              {
                key: "at",
                head: t("entries.extension.at"),
                cell: ({ at }) => format.stamp(at),
                figure: true,
              },
            ]}
          />
        </Section>
      )}
    </Layout>
  );
}
