import type { ChecklistItem, SampleRule } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import type { Page } from "../web/page";
import type { ControlProps, Kept } from "./controls";

type AnswersProps = {
  readonly page: Page;
  readonly items: readonly ChecklistItem[];
  readonly prefix: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly legend: string;
  readonly locked: boolean;
};

/** A checklist: every item answered yes, no or not applicable. */
export function Answers({ page, items, prefix, answers, legend, locked }: AnswersProps) {
  const { t, language } = page;
  return (
    <fieldset class="levels" disabled={locked}>
      <legend class="field-label">{legend}</legend>
      {items.map(({ code, what, critical }) => (
        <fieldset class="level level-answers">
          <legend class="sr-only">{what === undefined ? code : textIn(what, language)}</legend>
          <span class="level-text" aria-hidden="true">
            {what === undefined ? code : textIn(what, language)}
            {critical && <b class="critical"> {t("sheets.critical")}</b>}
          </span>
          {(["yes", "no", "na"] as const).map((answer) => (
            <label class="answer">
              <input
                class="radio"
                type="radio"
                name={`${prefix}${code}`}
                value={answer}
                checked={answers[code] === answer}
              />
              {t(`sheets.answer.${answer}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

/** Sampled files, each with its number and its own checklist. */
export function Sample({ page, rule, locked, kept }: ControlProps & Kept & { readonly rule: SampleRule }) {
  const { t } = page;
  const items = kept.items ?? [];
  const rows = Math.max(rule.minimum, items.length + 1);
  return (
    <div class="levels">
      <label class="level">
        <span class="level-text">
          <span class="level-label">{t("sheets.population")}</span>
          {t("sheets.sampleHint", { n: rule.minimum })}
        </span>
        <input
          class="entry entry-count"
          type="number"
          min="0"
          inputmode="numeric"
          name="population"
          disabled={locked}
          value={kept.population === undefined ? undefined : String(kept.population)}
        />
      </label>
      {Array.from({ length: rows }, (_, place) => (
        <details class="sampled" open={place === 0 || items[place] !== undefined}>
          <summary>
            {place + 1}. {items[place]?.ref ?? t("sheets.sampleRef")}
          </summary>
          <label class="field">
            <span class="field-label">{t("sheets.sampleRef")}</span>
            <input class="entry" name={`item.${place}.ref`} value={items[place]?.ref} disabled={locked} />
          </label>
          <Answers
            page={page}
            items={rule.items}
            prefix={`item.${place}.answer.`}
            answers={items[place]?.answers ?? {}}
            legend={t("sheets.observation")}
            locked={locked}
          />
        </details>
      ))}
    </div>
  );
}
