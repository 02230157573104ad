import { Badge } from "../web/components/badge";
import { Button, ButtonLink } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { MomentField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { Phase } from "../db/terms";
import type { DraftOf } from "../web/form";
import { isKey, translateLoosely } from "../web/language";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { PhaseMove } from "./forms";
import type { Frame } from "./frame";
import { type Effect, onlyIn } from "./moving";
import type { Progress } from "./progress";
import { hasReached, phases, type Round, type RoundTrack } from "./rounds";

type MoveProps = {
  readonly frame: Frame;
  readonly form: DraftOf<typeof PhaseMove>;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly to: Phase;
  readonly progress: Progress | undefined;
};

/** What a move of a track closes and opens, and what would be left undone, before it is made. */
export function MovePage({ frame: { page, rail }, form, round, track, to, progress }: MoveProps) {
  const { t } = page;
  const name = t(`rounds.track.${track.track}`);
  const phase = t(`rounds.phase.${to}`);
  const action = `/rounds/${round.id}/phases/${track.track}`;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}`, label: round.title }]}
      title={t("rounds.move.title", { track: name })}
      width="column"
    >
      <PhaseChoice page={page} action={action} now={track.phase} to={to} />
      {warningsOf(page, to, progress).map((warning) => (
        <Notice tone="waits">{warning}</Notice>
      ))}
      <div class="card">
        <Definitions
          items={[
            {
              term: t("rounds.move.from"),
              value: <Badge tone="active">{t(`rounds.phase.${track.phase}`)}</Badge>,
            },
            { term: t("rounds.move.to"), value: <strong>{phase}</strong> },
            {
              term: t("rounds.move.closes"),
              value: <Effects page={page} effects={onlyIn(track.phase, to)} />,
            },
            {
              term: t("rounds.move.opens"),
              value: <Effects page={page} effects={onlyIn(to, track.phase)} />,
            },
          ]}
        />
      </div>
      <Form page={page} action={action} form={form}>
        <input type="hidden" name="from" value={track.phase} />
        <input type="hidden" name="to" value={to} />
        <MomentField
          page={page}
          form={form}
          name="due_at"
          label={t("rounds.move.due")}
          hint={t("rounds.move.dueHint")}
          optional
        />
        <FormEnd>
          <Button kind="binding">{t("rounds.move.do", { phase })}</Button>
          <ButtonLink href={`/rounds/${round.id}`}>{t("web.cancel")}</ButtonLink>
        </FormEnd>
      </Form>
    </Layout>
  );
}

/** Another phase than the usual one, with what it would change. */
function PhaseChoice({
  page: { t },
  action,
  now,
  to,
}: {
  readonly page: Page;
  readonly action: string;
  readonly now: Phase;
  readonly to: Phase;
}) {
  return (
    <form class="filters" method="get" action={action}>
      <label class="filter">
        <span>{t("rounds.move.to")}</span>
        <select class="entry entry-select" name="to">
          {phases
            .filter((phase) => phase !== now)
            .map((phase) => (
              <option value={phase} selected={phase === to}>
                {t(`rounds.phase.${phase}`)}
              </option>
            ))}
        </select>
      </label>
      <Button>{t("rounds.move.show")}</Button>
    </form>
  );
}

function Effects({ page, effects }: { readonly page: Page; readonly effects: readonly Effect[] }) {
  const { t, language } = page;
  if (effects.length === 0) return t("rounds.move.nothing");
  return (
    <ul>
      {effects.map(({ action, roles }) => {
        const key = `rounds.act.${action}`;
        return (
          <li>
            {t("rounds.move.who", {
              action: isKey(key) ? translateLoosely(language, key, {}) : action,
              roles: roles.map((role) => t(`people.role.${role}`)).join(t("web.and")),
            })}
          </li>
        );
      })}
    </ul>
  );
}

/** What a move forward would leave undone. */
function warningsOf({ t }: Page, to: Phase, progress: Progress | undefined): readonly string[] {
  if (progress === undefined) return [];
  const { entries, documented, unassigned, sheets, handedIn, complete } = progress;
  const undone = [
    ["written", "documents", entries - documented],
    ["written", "sheets", unassigned],
    ["moderation", "open", sheets - handedIn],
    ["feedback", "settled", entries - complete],
  ] as const;
  return undone
    .filter(([reached, , n]) => n > 0 && hasReached(to, reached))
    .map(([, key, n]) => t(`rounds.move.warn.${key}`, { n }));
}
