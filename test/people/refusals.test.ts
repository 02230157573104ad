import { describe, expect, it } from "vitest";
import type { Phase, Role } from "../../src/db/terms";
import type { Action } from "../../src/people/permissions";
import { dueAtFor, extendable, refusalAt, type Term } from "../../src/people/refusals";

const due = Date.UTC(2026, 9, 9, 10);
const term = (phase: Phase, about: Partial<Term> = {}): Term => ({
  phase,
  dueAt: due,
  extendedPhase: null,
  extendedTo: null,
  departure: null,
  step: null,
  trial: 0,
  ...about,
});
const until = (phase: Phase) => ({ extendedPhase: phase, extendedTo: due + 1000 });

const upload = ["document.upload", "bureau"] as const;
const save = ["rating.save", "assessor"] as const;
const handIn = ["sheet.hand_in", "assessor"] as const;

describe("at a moment", () => {
  it.each<readonly [string, readonly [Action, Role], Term, number, string | undefined]>([
    ["at the deadline a bureau may upload", upload, term("application"), due, undefined],
    ["after it no more", upload, term("application"), due + 1, "late"],
    ["nor submit", ["entry.submit", "bureau"], term("application"), due + 1, "late"],
    ["but it may withdraw", ["entry.withdraw", "bureau"], term("application"), due + 1, undefined],
    ["and look", ["document.view", "bureau"], term("application"), due + 1, undefined],
    [
      "the office is bound by no deadline",
      ["document.upload", "office"],
      term("application"),
      due + 1,
      undefined,
    ],
    ["an assessor saves until then", save, term("written"), due, undefined],
    ["and not after", save, term("written"), due + 1, "late"],
    ["nor quotes", ["evidence.cite", "assessor"], term("onsite"), due + 1, "late"],
    ["nor hands in", handIn, term("moderation"), due + 1, "late"],
    ["but declares a conflict", ["conflict.declare", "assessor"], term("written"), due + 1, undefined],
    ["a lead settles on", ["decision.make", "lead"], term("written"), due + 1, undefined],
    ["without a deadline nothing is late", save, term("written", { dueAt: null }), due + 1, undefined],
    ["the wrong role stays wrong", ["rating.save", "bureau"], term("written"), due + 1, "role"],
    ["the wrong phase is said before the time", save, term("feedback"), due + 1, "phase"],

    ["an extension keeps it open", upload, term("application", until("application")), due + 1000, undefined],
    ["until it is over", upload, term("application", until("application")), due + 1001, "late"],
    ["also when the track has moved on", upload, term("written", until("application")), due + 1, undefined],
    ["for its own phase only", upload, term("written", until("written")), due + 1, "phase"],
    ["and afterwards the phase says no", upload, term("written", until("application")), due + 1001, "phase"],
    [
      "it opens nothing else",
      ["contest.answer", "bureau"],
      term("written", until("application")),
      due + 1,
      "role",
    ],

    ["what left is not scored", save, term("written", { departure: "withdrawn" }), due, "left"],
    [
      "nor given more time",
      save,
      term("written", { ...until("written"), departure: "refused" }),
      due,
      "left",
    ],
    ["nor changed", upload, term("application", { departure: "withdrawn" }), due, "left"],
    ["but seen", ["document.view", "bureau"], term("written", { departure: "withdrawn" }), due, undefined],
    [
      "what is submitted is not changed",
      upload,
      term("application", { step: "submitted" }),
      due,
      "submitted",
    ],
    ["nor what is accepted", upload, term("application", { step: "accepted" }), due, "submitted"],
    ["returned it is", upload, term("application", { step: "returned" }), due, undefined],
    ["and taken back", upload, term("application", { step: "taken_back" }), due, undefined],
    [
      "the office may add",
      ["document.upload", "office"],
      term("application", { step: "submitted" }),
      due,
      undefined,
    ],
  ])("%s", (_, [action, role], at, now, refused) => {
    expect(refusalAt(action, role, at, now)).toBe(refused);
  });

  it.each([
    [term("application"), due, due],
    [term("application", until("application")), due + 1000, due + 1000],
    [term("application", until("application")), due + 1001, due],
  ])("the time shown is the one that holds", (at, now, shown) => {
    expect(dueAtFor(at, now)).toBe(shown);
  });
});

describe("more time can be given", () => {
  it.each<readonly [Role, Phase, readonly Phase[]]>([
    ["bureau", "draft", []],
    ["bureau", "application", ["application"]],
    ["bureau", "onsite", ["onsite", "written", "application"]],
    ["assessor", "application", []],
    ["assessor", "moderation", ["moderation", "onsite", "written"]],
    ["office", "moderation", []],
  ])("to the %s in %s for %j", (role, reached, phases) => {
    expect(extendable(role, reached)).toEqual(phases);
  });
});

describe("the sample of a trial", () => {
  const sample = (phase: Phase) => term(phase, { trial: 1 });
  it.each<readonly [string, readonly [Action, Role], Phase, string | undefined]>([
    ["is scored while the round is prepared", save, "draft", undefined],
    ["is handed in then", handIn, "draft", undefined],
    ["is scored no more once it began", save, "written", "phase"],
    ["is not returned then either", ["sheet.return", "lead"], "written", "phase"],
    ["is read at any time", ["rating.view", "lead"], "closed", undefined],
    ["gets its documents from the office", ["document.upload", "office"], "draft", undefined],
    ["is withdrawn by nobody", ["entry.withdraw", "bureau"], "application", "phase"],
  ])("%s", (_, [action, role], phase, refusal) =>
    expect(refusalAt(action, role, sample(phase), due)).toBe(refusal),
  );
});
