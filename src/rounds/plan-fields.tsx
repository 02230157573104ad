import type { Phase } from "../db/terms";
import { MomentField, TextField } from "../web/components/fields";
import { isChosen } from "../web/components/field";
import type { DraftOf } from "../web/form";
import type { Page } from "../web/page";
import type { PlanSent } from "./plan-form";
import { plannable } from "./plan";

type PlanFieldsProps = {
  readonly page: Page;
  readonly form: DraftOf<typeof PlanSent>;
  /** When a phase will be due as things stand. */
  readonly expected?: ReadonlyMap<Phase, number>;
};

/** When each phase of a track is due, and what happens then. */
export function PlanFields({ page, form, expected }: PlanFieldsProps) {
  const { t, format } = page;
  return (
    <>
      <p class="field-hint">{t("rounds.plan.about")}</p>
      {plannable.map((phase) => {
        const due = expected?.get(phase);
        return (
          <fieldset class="field w-full grid gap-x-6 gap-y-2 border-t border-line pt-2 sm:grid-cols-[auto_auto_1fr]">
            <legend class="field-label">
              {t(`rounds.phase.${phase}`)}
              {due !== undefined && (
                <span class="field-optional">{t("rounds.plan.expected", { moment: format.stamp(due) })}</span>
              )}
            </legend>
            <MomentField
              page={page}
              form={form}
              name={`due_${phase}`}
              label={t("rounds.plan.due")}
              optional
            />
            <TextField
              page={page}
              form={form}
              name={`days_${phase}`}
              label={t("rounds.plan.days")}
              type="number"
              size="short"
              inputmode="numeric"
              optional
            />
            <div class="choices">
              <Box page={page} form={form} name="advances" phase={phase} />
              <Box page={page} form={form} name="skipped" phase={phase} />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

function Box({
  page,
  form,
  name,
  phase,
}: PlanFieldsProps & { readonly name: "advances" | "skipped"; readonly phase: Phase }) {
  return (
    <label class="choice">
      <input
        class="checkbox"
        type="checkbox"
        name={name}
        value={phase}
        checked={isChosen(form, name, phase)}
      />
      <span>{page.t(`rounds.plan.${name}`)}</span>
    </label>
  );
}
