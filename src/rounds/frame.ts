import type { Context } from "hono";
import type { Membership } from "../people/people";
import type { Action } from "../people/permissions";
import { mayEver } from "../people/refusals";
import type { RailItem } from "../web/components/rail";
import type { App } from "../web/context";
import { type Page, pageOf } from "../web/page";
import { isOver } from "./plan";
import type { Round } from "./rounds";

/** What a page inside a round shows around itself. */
export type Frame = { readonly page: Page; readonly rail: readonly RailItem[] };

/** The frame of a page of a round: its phase above, the nouns of the person's role beside. */
export function roundFrame<E extends App>(c: Context<E>, round: Round, membership: Membership): Frame {
  const bare = pageOf(c);
  const { t } = bare;
  const page: Page = {
    ...bare,
    person: personMark(c, bare, membership),
    round: {
      name: round.title,
      href: `/rounds/${round.id}`,
      phases: round.tracks.map(({ track, phase, due_at }) => ({
        name:
          round.tracks.length === 1
            ? t(`rounds.phase.${phase}`)
            : `${t(`rounds.track.${track}`)} ${t(`rounds.phase.${phase}`)}`,
        due: due_at ?? undefined,
        overdue: isOver(due_at, c.var.now),
      })),
    },
  };
  const rail = families.flatMap((family) => {
    const members = family
      .filter(([action]) => mayEver(action, membership.role))
      .map(([, path, key, sign]) => ({ href: `/rounds/${round.id}${path}`, label: t(key), sign }));
    const [first] = members;
    const holds = family.flatMap(([action]) => inside[action] ?? []);
    return first === undefined ? [] : [{ ...first, members, holds }];
  });
  return { page, rail };
}

/** The frame of a page above rounds: the installation's own nouns. */
export function officeFrame<E extends App>(c: Context<E>, membership: Membership): Frame {
  const bare = pageOf(c);
  const rail = nounsAbove
    .filter(([action]) => mayEver(action, membership.role))
    .map(([, href, key, sign]) => ({ href, label: bare.t(key), sign }));
  return { page: { ...bare, person: personMark(c, bare, membership) }, rail };
}

const nounsAbove = [
  ["round.open", "/", "rounds.title", "rounds"],
  ["subjects.view", "/subjects", "rounds.subjects", "entries"],
  ["criteria.view", "/criteria", "rounds.criteria", "criteria"],
  ["calendar.view", "/calendar", "calendar.title", "rounds"],
  ["accounts.view", "/accounts", "people.accounts", "people"],
] as const satisfies readonly (readonly [Action, string, string, string])[];

/** What is read together is one place in the rail, under the first that the role may see; look allows seven. */
const families = [
  [["round.view", "", "rounds.work", "work"]],
  [
    ["entries.view", "/entries", "rounds.entries", "entries"],
    ["figures.view", "/data", "rounds.data", "criteria"],
    ["surveys.view", "/surveys", "surveys.title", "criteria"],
    ["case_draws.view", "/case-draws", "cases.title", "criteria"],
    ["round.search", "/search", "evidence.search.title", "search"],
  ],
  [
    ["people.view", "/people", "rounds.people", "people"],
    ["departments.view", "/departments", "people.departments", "people"],
    ["conflicts.view", "/conflicts", "conflicts.title", "binds"],
  ],
  [
    ["sheets.view", "/sheets", "rounds.sheets", "sheets"],
    ["visits.view", "/visits", "visits.title", "sheets"],
  ],
  [["resolution.view", "/settlement", "rounds.settlement", "appeal"]],
  [["standing.view", "/standing", "rounds.standing", "results"]],
  [["log.view", "/log", "rounds.log", "log"]],
] as const satisfies readonly (readonly (readonly [Action, string, string, string])[])[];

/** What has addresses of its own is found under its noun. */
const inside: Readonly<Partial<Record<Action, readonly string[]>>> = {
  "entries.view": ["/entries/", "/documents/"],
  "sheets.view": ["/sheets/"],
  "visits.view": ["/visits/"],
};

function personMark<E extends App>(c: Context<E>, { t }: Page, membership: Membership) {
  return { name: c.var.visitor?.name ?? "", role: t(`people.role.${membership.role}`) };
}
