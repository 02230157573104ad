import { placesIn, type Place } from "./places";
import type { ListProps } from "./list-page";
import { reasons, type Replacement } from "./cases";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";

/** The files drawn, in their order, with what stands in the place of those that could not be looked at. */
export function DrawnFiles(props: ListProps) {
  const { frame, draw, list, order, named } = props;
  const { page } = frame;
  const { t } = page;
  const places = placesIn(order, draw.count, list.replacements);
  const { replacements } = list;
  return (
    <>
      <Section
        title={t("cases.drawn")}
        about={replacements.length === 0 ? undefined : t("cases.replacements", { n: replacements.length })}
      >
        <Table
          page={page}
          caption={t("cases.files")}
          rows={places}
          columns={[
            { key: "place", head: t("cases.place"), cell: ({ place }) => place, figure: true },
            { key: "file", head: t("cases.file"), cell: ({ file }) => file, wide: true },
            {
              key: "state",
              head: t("cases.state"),
              wide: true,
              cell: (place) => <PlaceState page={page} place={place} named={named} />,
            },
            ...(props.forms.replace === undefined
              ? []
              : [
                  {
                    key: "replace",
                    head: t("cases.replace"),
                    cell: (place: Place) =>
                      place.missing === undefined ? <Replace {...props} place={place} /> : null,
                  },
                ]),
          ]}
        />
      </Section>
      <Section title={t("cases.repeat")}>
        <p>{t("cases.repeatAbout", { n: draw.count })}</p>
        <p class="quiet">{t("cases.repeatDigest")}</p>
        <pre class="command">{commandOf(draw.seed?.text ?? "", draw.count, replacements)}</pre>
      </Section>
    </>
  );
}

function PlaceState({
  page,
  place,
  named,
}: {
  readonly page: Page;
  readonly place: Place;
  readonly named: boolean;
}) {
  const { t, format } = page;
  const { missing, insteadOf } = place;
  return (
    <>
      {missing === undefined ? (
        <Badge tone="active">{t("cases.stands")}</Badge>
      ) : (
        <Badge tone="binds">{t("cases.missing")}</Badge>
      )}{" "}
      {insteadOf !== undefined && <span>{t("cases.standsFor", { file: insteadOf })} </span>}
      {missing !== undefined && (
        <>
          {t(`cases.reason.${missing.reason}`)}
          {missing.note !== "" && `: ${missing.note}`}{" "}
          <span class="quiet">
            {missing.by === null ? t("cases.noneLeft") : t("cases.replacedBy", { file: missing.by })}
            {" · "}
            {format.stamp(missing.at)}
            {named && ` · ${missing.saidBy}`}
          </span>
        </>
      )}
    </>
  );
}

function Replace({
  frame: { page },
  entry,
  draw,
  list,
  order,
  forms,
  place,
}: ListProps & { readonly place: Place }) {
  const { t } = page;
  const next = order[Math.min(draw.count, order.length) + list.replacements.length];
  const typed = forms.replace?.typed.file === place.file ? forms.replace : undefined;
  return (
    <details class="disclosure" open={typed !== undefined}>
      <summary>{t("cases.replace")}</summary>
      <form class="form" method="post" action={`/entries/${entry.id}/case-lists/${list.id}/replacements`}>
        <p class="quiet">
          {next === undefined ? t("cases.noneLeft") : t("cases.replaceAbout", { file: next })}
        </p>
        <input type="hidden" name="file" value={place.file} />
        <input type="hidden" name="by" value={next ?? ""} />
        <label class="field">
          <span class="field-label">{t("cases.reason")}</span>
          <select class="entry entry-select" name="reason" required>
            <option value="">{t("web.choose")}</option>
            {reasons.map((reason) => (
              <option value={reason} selected={typed?.typed.reason === reason}>
                {t(`cases.reason.${reason}`)}
              </option>
            ))}
          </select>
          {typed?.problems.reason !== undefined && <span class="field-problem">{typed.problems.reason}</span>}
        </label>
        <label class="field">
          <span class="field-label">{t("cases.note")}</span>
          <textarea class="entry entry-area" name="note" rows={2} maxlength={300}>
            {typed?.typed.note}
          </textarea>
          {typed?.problems.note !== undefined && <span class="field-problem">{typed.problems.note}</span>}
        </label>
        <Button small>{t("cases.replace")}</Button>
      </form>
    </details>
  );
}

/** What a stranger types to come to the same files. */
function commandOf(seed: string, count: number, replacements: readonly Replacement[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `fadu draw --list list.json --seed ${quoted(seed)} --count ${count}`,
    ...replacements.map(({ file }) => `--replaced ${quoted(file)}`),
  ].join(" \\\n  ");
}
