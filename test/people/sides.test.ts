import { describe, expect, it } from "vitest";
import { type Held, sideRefusal, type Wanted } from "../../src/people/sides";

const opened = 1000;
const here = { id: "r1", openedAt: opened };

function held(role: Held["role"], round: string | null, more: Partial<Held> = {}): Held {
  return { role, round, endedAt: null, running: round !== null, ...more };
}

describe("a person's side (assessment §1)", () => {
  it.each<[string, readonly Held[], Wanted, ReturnType<typeof sideRefusal>]>([
    ["a newcomer joins", [], { role: "assessor", round: here }, undefined],
    [
      "a bureau's person in another round is one here",
      [held("bureau", "r0")],
      { role: "bureau", round: here },
      undefined,
    ],
    [
      "an assessor of another round acts for a bureau here",
      [held("assessor", "r0")],
      { role: "bureau", round: here },
      undefined,
    ],
    [
      "an assessor is no bureau in the same round",
      [held("assessor", "r1")],
      { role: "bureau", round: here },
      "people.side.other",
    ],
    [
      "a bureau's person is no assessor",
      [held("bureau", "r1")],
      { role: "lead", round: here },
      "people.side.other",
    ],
    [
      "a city's person is no assessor",
      [held("city", "r1")],
      { role: "assessor", round: here },
      "people.side.other",
    ],
    [
      "a department's person is no assessor",
      [held("department", "r1")],
      { role: "assessor", round: here },
      "people.side.other",
    ],
    [
      "an observer is no assessor",
      [held("observer", "r1")],
      { role: "assessor", round: here },
      "people.side.other",
    ],
    [
      "an assessor is no observer",
      [held("assessor", "r1")],
      { role: "observer", round: here },
      "people.side.other",
    ],
    [
      "nor after their part has ended",
      [held("bureau", "r1", { endedAt: 5 })],
      { role: "assessor", round: here },
      "people.side.other",
    ],
    [
      "nobody takes a second part on one side",
      [held("assessor", "r1")],
      { role: "lead", round: here },
      "people.side.already",
    ],
    [
      "an ended part is restored, not given again",
      [held("bureau", "r1", { endedAt: 5 })],
      { role: "bureau", round: here },
      "people.side.ended",
    ],
    [
      "an office is no assessor anywhere",
      [held("office", null)],
      { role: "assessor", round: here },
      "people.side.office",
    ],
    [
      "an office is no bureau anywhere",
      [held("office", null)],
      { role: "bureau", round: here },
      "people.side.office",
    ],
    [
      "an administrator is no observer",
      [held("administrator", null)],
      { role: "observer", round: here },
      "people.side.office",
    ],
    [
      "whoever was of the office while the round ran is no assessor in it",
      [held("office", null, { endedAt: opened + 1 })],
      { role: "assessor", round: here },
      "people.side.office",
    ],
    [
      "whoever left the office before is",
      [held("office", null, { endedAt: opened - 1 })],
      { role: "assessor", round: here },
      undefined,
    ],
    [
      "an assessor of a round does not enter the office",
      [held("assessor", "r0")],
      { role: "office", round: null },
      "people.side.inRounds",
    ],
    [
      "nor as an administrator",
      [held("bureau", "r0")],
      { role: "administrator", round: null },
      "people.side.inRounds",
    ],
    [
      "nor with a part that ended while the round still runs",
      [held("lead", "r0", { endedAt: 5 })],
      { role: "office", round: null },
      "people.side.inRounds",
    ],
    [
      "but once it is closed and the part ended",
      [held("lead", "r0", { endedAt: 5, running: false })],
      { role: "office", round: null },
      undefined,
    ],
    [
      "an office is not one twice",
      [held("office", null)],
      { role: "administrator", round: null },
      "people.side.already",
    ],
  ])("%s", (_, before, wanted, refusal) => expect(sideRefusal(before, wanted)).toBe(refusal));
});
