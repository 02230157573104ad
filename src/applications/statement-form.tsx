import { Notice } from "../web/components/notice";
import { KeptForm } from "../web/components/form";
import type { Page } from "../web/page";
import type { Statement } from "./applications";
import type { StaleStatement } from "./saving";
import type { UnitGroup } from "./unit-names";

type StatementFormProps = {
  readonly page: Page;
  /** The page of the leaf; the form is sent to a place under it. */
  readonly href: string;
  readonly statement: Statement;
  /** The title of the round it was taken over from. */
  readonly origin: string | undefined;
  /** The collective names among the units, with what they stand for here. */
  readonly groups: readonly UnitGroup[];
  /** What was sent and is not taken, in place of what is saved. */
  readonly stale: StaleStatement | undefined;
};

/** What was done and with what effect, saved on every change (assessment §2, Applying). */
export function StatementForm(props: StatementFormProps) {
  const { page, href, statement, origin, groups, stale } = props;
  const action = `${href}/statements`;
  const { t } = page;
  const shown = stale?.sent ?? statement;
  return (
    <KeptForm
      id="statement"
      action={action}
      outcome="statement-outcome"
      pause={900}
      kept={t("applications.kept")}
      refused={t("applications.keptRefused")}
      open={true}
    >
      <StatementRevision statement={statement} />
      <div class="field">
        <label class="unseen" for="statement-text">
          {t("applications.statement")}
        </label>
        <p class="field-hint" id="statement-hint">
          {t("applications.statement.hint")}
        </p>
        <textarea
          class="entry entry-area"
          id="statement-text"
          name="text"
          rows={9}
          maxlength={4000}
          aria-describedby="statement-hint"
        >
          {shown.text}
        </textarea>
      </div>
      <div class="field">
        <label class="field-label" for="statement-units">
          {t("applications.units")}
        </label>
        <p class="field-hint" id="units-hint">
          {t("applications.units.hint")}
        </p>
        <input
          class="entry"
          id="statement-units"
          name="units"
          value={shown.units.join("、")}
          maxlength={800}
          aria-describedby="units-hint"
        />
        <Expansions page={page} groups={groups} />
      </div>
      {origin !== undefined && <p class="quiet">{t("applications.origin", { round: origin })}</p>}
      <div id="statement-outcome" class="outcome" aria-live="polite">
        {stale === undefined ? (
          <StatementSaved page={page} statement={statement} />
        ) : (
          <StaleStatements page={page} stale={stale} href={href} />
        )}
      </div>
      <button class="btn btn-quiet save">{t("applications.save")}</button>
    </KeptForm>
  );
}

/** The units that collective names stand for. */
export function Expansions({ page: { t }, groups }: Pick<StatementFormProps, "page" | "groups">) {
  return groups.map(({ name, units }) => (
    <p class="field-hint">{t("applications.units.stands", { name, units: units.join("、") })}</p>
  ));
}

/** The hidden field a save is checked against; replaced beside the outcome after each save. */
export function StatementRevision({
  statement,
  swapped = false,
}: {
  readonly statement: Statement;
  readonly swapped?: boolean;
}) {
  return (
    <input
      type="hidden"
      id="statement-revision"
      name="revision"
      value={statement.revision}
      hx-swap-oob={swapped ? "true" : undefined}
    />
  );
}

/** When it was saved, and by whom: a department and its bureau write the same statement. */
export function StatementSaved({ page, statement }: Pick<StatementFormProps, "page" | "statement">) {
  const { t, format } = page;
  return (
    <p class="saved" data-saved={statement.leaf}>
      {statement.revision === 0
        ? t("applications.unsaid")
        : t("applications.saved", { name: statement.savedBy, time: format.stamp(statement.savedAt) })}
    </p>
  );
}

/** Both versions side by side: nothing typed is lost, and a person says which stays. */
export function StaleStatements({
  page,
  stale,
  href,
}: {
  readonly page: Page;
  readonly stale: StaleStatement;
  readonly href: string;
}) {
  const { t, format } = page;
  const { current, sent } = stale;
  const theirs = { name: current.savedBy, time: format.stamp(current.savedAt) };
  return (
    <div class="stale" role="alert">
      <h3>{t("sheets.stale.title")}</h3>
      <p>{t("sheets.stale.why")}</p>
      <div class="stale-versions">
        <Version title={t("applications.stale.theirs", theirs)} {...current} />
        <Version title={t("sheets.stale.mine")} {...sent} />
      </div>
      <p class="stale-choice">
        <a class="btn btn-quiet" href={href}>
          {t("sheets.stale.keepTheirs")}
        </a>
        <button class="btn btn-primary" form="statement" name="over" value={current.revision}>
          {t("sheets.stale.keepMine")}
        </button>
      </p>
    </div>
  );
}

function Version({ title, text, units }: { readonly title: string } & Pick<Statement, "text" | "units">) {
  return (
    <section class="stale-version">
      <h4>{title}</h4>
      <p class="said">{text}</p>
      <p class="quiet">{units.join("、")}</p>
    </section>
  );
}

/** A statement to read: the same for the office and, once submitted, for assessors. */
export function StatementText({
  page,
  text,
  units,
  groups = [],
}: {
  readonly page: Page;
  readonly groups?: readonly UnitGroup[];
} & Pick<Statement, "text" | "units">) {
  const { t } = page;
  return (
    <>
      {text === "" ? <Notice>{t("applications.nothingSaid")}</Notice> : <p class="said">{text}</p>}
      {units.length > 0 && (
        <p class="quiet">
          {t("applications.units")}: {units.join("、")}
        </p>
      )}
      <Expansions page={page} groups={groups} />
    </>
  );
}
