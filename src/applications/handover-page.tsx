import { textIn } from "../criteria/text.ts";
import type { Edition, Leaf } from "../criteria/tree.ts";
import type { SeenEntry } from "../entries/entries";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { Button, ButtonLink } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { FieldGroup, isChosen } from "../web/components/field";
import { MomentField, RadioGroup, SelectField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { AppliedLeaf } from "./applications";
import type { HandoverForm } from "./forms";
import { HandedTable } from "./handed-table";
import { applicationHref } from "./paths";

export type HandoverPageProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenEntry;
  readonly edition: Edition;
  readonly leaves: readonly AppliedLeaf[];
  /** Each department with the leaves that name it as their responsible unit and are not in its hands. */
  readonly departments: readonly { readonly unit: string; readonly named: readonly Leaf[] }[];
  readonly now: number;
  readonly form: DraftOf<typeof HandoverForm>;
};

/** Which department has what, what it has not supplied, and how leaves are handed over (assessment §1, §2). */
export function HandoverPage(props: HandoverPageProps) {
  const { frame, crumbs, seen, leaves, departments, now } = props;
  const { page, rail } = frame;
  const { t, format } = page;
  const { round, id } = seen.entry;
  const units = [...new Set(leaves.flatMap(({ handovers }) => handovers.map(({ unit }) => unit)))];
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[...crumbs, { href: applicationHref(id), label: t("applications.title") }]}
      title={`${t("applications.handovers")} · ${entryName(seen.entry)}`}
      about={t("applications.handovers.about")}
      action={<ButtonLink href={`/rounds/${round}/units`}>{t("applications.groups")}</ButtonLink>}
    >
      {units.map((unit) => {
        const handed = leaves.flatMap((applied) =>
          applied.handovers.flatMap((handover) =>
            handover.unit === unit ? [{ leaf: applied.leaf, handover, text: applied.statement.text }] : [],
          ),
        );
        const missing = handed.filter(({ handover }) => handover.suppliedAt === null).length;
        return (
          <Section
            title={unit}
            about={t("applications.handovers.of", {
              n: format.number(handed.length),
              missing: format.number(missing),
            })}
            action={
              <a href={`${applicationHref(id)}?by=unit&unit=${encodeURIComponent(unit)}`}>
                {t("applications.title")}
              </a>
            }
          >
            <HandedTable page={page} entry={id} unit={unit} handed={handed} now={now} />
          </Section>
        );
      })}
      <Section title={t("applications.handovers.new")}>
        {departments.length === 0 ? (
          <Empty
            title={t("applications.handovers.noDepartment")}
            next={<ButtonLink href={`/rounds/${round}/departments`}>{t("people.departments")}</ButtonLink>}
          >
            {t("applications.handovers.noDepartmentWhy")}
          </Empty>
        ) : (
          <Handing {...props} />
        )}
      </Section>
    </Layout>
  );
}

function Handing({ frame: { page }, seen, leaves, departments, form }: HandoverPageProps) {
  const { t, language } = page;
  return (
    <Form page={page} action={`/entries/${seen.entry.id}/handovers`} form={form}>
      <SelectField
        page={page}
        form={form}
        name="unit"
        label={t("applications.todo.unit")}
        size="long"
        choices={departments.map(({ unit, named }) => ({
          value: unit,
          label: t("applications.handovers.named", { unit, n: named.length }),
        }))}
      />
      <MomentField page={page} form={form} name="due" label={t("applications.handovers.due")} optional />
      <RadioGroup
        page={page}
        form={form}
        name="which"
        label={t("applications.handovers.which")}
        choices={(["named", "ticked"] as const).map((which) => ({
          value: which,
          label: t(`applications.handovers.which.${which}`),
          hint: t(`applications.handovers.which.${which}Hint`),
        }))}
      />
      <details class="disclosure" open={isChosen(form, "which", "ticked") || "leaf" in form.problems}>
        <summary>{t("applications.handovers.tick")}</summary>
        <FieldGroup page={page} form={form} name="leaf" label={t("applications.leaf")} optional>
          <div class="choices ticks">
            {leaves.map(({ leaf, handovers }) => (
              <label class="choice">
                <input
                  class="checkbox"
                  type="checkbox"
                  name="leaf"
                  value={leaf.code}
                  checked={isChosen(form, "leaf", leaf.code)}
                />
                <span>
                  <span class="code">{leaf.code}</span> {textIn(leaf.title, language)}
                  {handovers.length > 0 && (
                    <span class="choice-hint">{handovers.map(({ unit }) => unit).join("、")}</span>
                  )}
                </span>
              </label>
            ))}
          </div>
        </FieldGroup>
      </details>
      <FormEnd>
        <Button kind="primary">{t("applications.handovers.do")}</Button>
      </FormEnd>
    </Form>
  );
}
