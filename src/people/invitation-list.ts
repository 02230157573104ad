import type { Subject } from "../jurisdictions/subjects";
import { cellsOf, columnsOf } from "../lists/cells";
import type { NewInvitation } from "./invitations";
import { invitable, type Invitable, invitableRoles } from "./people";
import type { SideRefusal } from "./sides";
import { z } from "zod";

/** A row of a list of people to invite; `line` counts from 1 with the heading. */
export type InvitationRow = NewInvitation & {
  readonly line: number;
  readonly role: Invitable;
  readonly subjectName: string;
};

export type InvitationProblem = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: ProblemKey;
};

type ProblemKey =
  | "people.list.noHeading"
  | "people.list.noName"
  | "people.list.longName"
  | "people.list.noRole"
  | "people.list.noSubject"
  | "people.list.unknownSubject"
  | "people.list.twiceSubject"
  | "people.list.badEmail"
  | SideRefusal;

export type InvitationList = {
  readonly rows: readonly InvitationRow[];
  readonly problems: readonly InvitationProblem[];
};

/** Reads a list of people to invite into a round and names each bad cell; a bureau's subject is found by name or code. */
export function readInvitations(text: string, round: string, subjects: readonly Subject[]): InvitationList {
  const [heading = [], ...lines] = cellsOf(text);
  const place = columnsOf(heading, headings);
  if (place("name") === -1 || place("role") === -1)
    return {
      rows: [],
      problems: [{ line: 1, column: "", value: heading.join(" | "), key: "people.list.noHeading" }],
    };
  const rows: InvitationRow[] = [];
  const problems: InvitationProblem[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const line = index + 2;
    const cell = (column: Column) => cells[place(column)] ?? "";
    const found = subjectsNamed(subjects, cell("subject"));
    const wrong = problemsOf(cell, found.length);
    for (const [column, key] of wrong)
      problems.push({ line, column: heading[place(column)] ?? "", value: cell(column), key });
    const role = roleNamed(cell("role"));
    if (wrong.length > 0 || role === undefined) return;
    const [subject] = invitable[role] === "subject" ? found : [];
    rows.push({
      line,
      name: cell("name"),
      email: cell("email") === "" ? null : cell("email").toLowerCase(),
      role,
      round,
      subject: subject?.id ?? null,
      subjectName: subject?.name ?? "",
      organisation: invitable[role] === "organisation" ? cell("organisation") : "",
    });
  });
  return { rows, problems };
}

/** The same with the rows of people who may not have that part among the problems. */
export function withoutRefused(
  list: InvitationList,
  refusals: ReadonlyMap<InvitationRow, SideRefusal>,
): InvitationList {
  const refused = Array.from(refusals, ([{ line, email }, key]) => ({
    line,
    column: "",
    value: email ?? "",
    key,
  }));
  return {
    rows: list.rows.filter((row) => !refusals.has(row)),
    problems: [...list.problems, ...refused].toSorted((a, b) => a.line - b.line),
  };
}

type Column = "name" | "role" | "subject" | "organisation" | "email";

const headings: Readonly<Record<Column, readonly string[]>> = {
  name: ["name", "姓名"],
  role: ["role", "角色", "身份"],
  subject: ["subject", "所属单位", "申报单位", "地区"],
  organisation: ["organisation", "organization", "工作单位", "单位"],
  email: ["email", "e-mail", "邮箱", "电子邮箱"],
};

const roleNames: Readonly<Record<Invitable, readonly string[]>> = {
  bureau: ["bureau", "justice bureau", "司法局", "申报单位"],
  city: ["city", "city office", "市级办公室", "市委依法治市办", "市级"],
  assessor: ["assessor", "评估专家", "专家", "评估员"],
  lead: ["lead", "lead assessor", "评估组长", "组长"],
  observer: ["observer", "监督人员", "监督", "审计"],
};

function roleNamed(text: string): Invitable | undefined {
  return invitableRoles.find((role) => roleNames[role].includes(text.toLowerCase()));
}

function subjectsNamed(subjects: readonly Subject[], text: string): readonly Subject[] {
  return text === "" ? [] : subjects.filter(({ name, code }) => name === text || code === text);
}

function problemsOf(
  cell: (column: Column) => string,
  found: number,
): readonly (readonly [Column, ProblemKey])[] {
  const wrong: (readonly [Column, ProblemKey])[] = [];
  if (cell("name") === "") wrong.push(["name", "people.list.noName"]);
  else if (cell("name").length > 60) wrong.push(["name", "people.list.longName"]);
  if (cell("email") !== "" && !z.email().safeParse(cell("email")).success)
    wrong.push(["email", "people.list.badEmail"]);
  const role = roleNamed(cell("role"));
  if (role === undefined) wrong.push(["role", "people.list.noRole"]);
  else if (invitable[role] === "subject") {
    if (cell("subject") === "") wrong.push(["subject", "people.list.noSubject"]);
    else if (found === 0) wrong.push(["subject", "people.list.unknownSubject"]);
    else if (found > 1) wrong.push(["subject", "people.list.twiceSubject"]);
  }
  return wrong;
}
