import type { ChecklistItem, SampleRule } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import { caseNumber } from "../statistics/case-draw.ts";
import type { Page } from "../web/page";
import type { SampledFiles } from "../cases/sampled";
import type { Observation, SampledItem } from "../scoring/observation.ts";
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
export function Sample(props: ControlProps & Kept & { readonly rule: SampleRule }) {
  const { page, rule, locked, kept, sampled } = props;
  const { t } = page;
  const items = sampled === undefined ? (kept.items ?? []) : itemsDrawn(sampled, kept.items ?? []);
  const drawn = sampled?.files.length ?? 0;
  const next = Math.max(
    0,
    items.findIndex((item) => !isAnswered(item)),
  );
  const rows = sampled === undefined ? Math.max(rule.minimum, items.length + 1) : items.length;
  return (
    <div class="levels">
      {sampled !== undefined && <SampledNote page={page} sampled={sampled} />}
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
          value={populationOf(kept, sampled)}
        />
      </label>
      {Array.from({ length: rows }, (_, place) => (
        <details class="sampled" open={place === next || isAnswered(items[place])}>
          <summary>
            {place + 1}. {items[place]?.ref ?? t("sheets.sampleRef")}
            {sampled !== undefined && (
              <span class="quiet"> {sampled.files[place]?.department ?? t("cases.sampledMore")}</span>
            )}
          </summary>
          <label class="field">
            <span class="field-label">{t("sheets.sampleRef")}</span>
            <input
              class="entry"
              name={`item.${place}.ref`}
              value={items[place]?.ref}
              disabled={locked}
              readonly={place < drawn}
            />
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

function isAnswered(item: SampledItem | undefined): boolean {
  return Object.keys(item?.answers ?? {}).length > 0;
}

type Items = NonNullable<Observation["items"]>;

/** The drawn files first, each with what was answered of it, then those that nobody drew. */
function itemsDrawn({ files }: SampledFiles, items: Items): Items {
  const byRef = new Map(items.map((item) => [caseNumber(item.ref), item]));
  const drawn = new Set(files.map(({ ref }) => ref));
  return [
    ...files.map(({ ref }) => byRef.get(ref) ?? { ref, answers: {} }),
    ...items.filter(({ ref }) => !drawn.has(caseNumber(ref))),
  ];
}

function populationOf(kept: Observation, sampled: SampledFiles | undefined): string | undefined {
  const population = kept.population ?? sampled?.population;
  return population === undefined ? undefined : String(population);
}

function SampledNote({ page, sampled }: { readonly page: Page; readonly sampled: SampledFiles }) {
  const { t } = page;
  const { entry, population, files } = sampled;
  const lists = new Map(files.map(({ list, department, kind }) => [list, `${kind} · ${department}`]));
  return (
    <div class="field-hint">
      <p>{t("cases.sampled", { population, n: files.length })}</p>
      <p class="links">
        {[...lists].map(([list, name]) => (
          <a href={`/entries/${entry}/case-lists/${list}`}>{name}</a>
        ))}
      </p>
    </div>
  );
}
