import { dayOf } from "../calendar/calendar";
import type { Role } from "../db/terms";

/**
 * What waits on a person, or came for them (assessment §4). The first word says what `thing` is the id of, and so
 * where a notification leads.
 */
export const kinds = [
  "sheet.assigned",
  "sheet.returned",
  "sheet.reopened",
  "sheet.due",
  "sheet.overdue",
  "entry.submitted",
  "entry.accepted",
  "entry.returned",
  "entry.refused",
  "entry.due",
  "entry.overdue",
  "question.asked",
  "question.answered",
  "question.due",
  "question.overdue",
  "list.asked",
  "list.due",
  "list.overdue",
  "figure.contested",
  "resolution.proposed",
] as const;

export type Kind = (typeof kinds)[number];

export function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text);
}

/** What there is to say. Told twice of the same occasion, a person has it once. */
export type Notice = {
  readonly kind: Kind;
  readonly round: string;
  readonly entry: string | null;
  readonly thing: string;
  /** What tells this time from others of its kind and thing: a due date, or the moment it happened. */
  readonly occasion: number;
};

/** Whom it is for: these memberships, or everybody of a role who has to do with the entry. */
export type Audience =
  | { readonly members: readonly string[] }
  | {
      readonly role: Role;
      /** A membership that knows already. */
      readonly but?: string;
    };

/** A notification as its person sees it. */
export type Notification = Notice & {
  readonly id: string;
  readonly at: number;
  readonly readAt: number | null;
};

/** Sheets assigned on one day are one line. */
export type Line<One extends Notification = Notification> = {
  readonly first: One;
  readonly all: readonly One[];
  readonly unread: boolean;
};

export function linesOf<One extends Notification>(notifications: readonly One[]): readonly Line<One>[] {
  const together = Map.groupBy(notifications, ({ kind, round, at, id }) =>
    kind === "sheet.assigned" ? `${kind} ${round} ${dayOf(at)}` : id,
  );
  return [...together.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ first, all, unread: all.some(({ readAt }) => readAt === null) }];
  });
}

/** Where one leads: the thing itself; several of a kind lead to the work list they are all on. */
export function hrefOf({ first: { kind, round, entry, thing }, all }: Pick<Line, "first" | "all">): string {
  if (all.length > 1) return `/rounds/${round}`;
  const [noun = ""] = kind.split(".");
  switch (noun) {
    case "sheet":
      return `/sheets/${thing}`;
    case "question":
      return `/entries/${entry}/questions/${thing}`;
    case "list":
      return `/entries/${entry}/case-lists/${thing}`;
    case "figure":
      return `/rounds/${round}/data`;
    case "resolution":
      return `/rounds/${round}/settlement/resolutions#resolution-${thing}`;
    default:
      return `/entries/${thing}/application`;
  }
}
