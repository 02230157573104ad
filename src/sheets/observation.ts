import type { Rule } from "../criteria/schema.ts";

/** What a scoring form sent, field by field. */
export type TypedFields = Readonly<Record<string, string>>;

/**
 * The observation a form's fields say, in the shape of its rule (criteria-and-scoring §2), incomplete as it may be:
 * a field left empty is left out. `null` when nothing was filled in. Whether it is whole and valid is the engine's to say.
 */
export function observationTyped(rule: Rule, typed: TypedFields): Readonly<Record<string, unknown>> | null {
  const observation = fieldsOf(rule, typed);
  return Object.keys(observation).length === 0 ? null : observation;
}

function fieldsOf(rule: Rule, typed: TypedFields): Readonly<Record<string, unknown>> {
  switch (rule.kind) {
    case "binary":
      return typed.met === "true" || typed.met === "false" ? { met: typed.met === "true" } : {};
    case "graded":
      return present({ level: filled(typed, "level") });
    case "deduct":
    case "credit":
      return whole("counts", byCode(typed, "count."));
    case "measure":
      return rule.input === "value"
        ? present({ value: filled(typed, "value") })
        : present({ numerator: filled(typed, "numerator"), denominator: filled(typed, "denominator") });
    case "judgement":
      return present({ points: filled(typed, "points") });
    case "checklist":
      return whole("answers", byCode(typed, "answer."));
    case "sample":
      return { ...present({ population: filled(typed, "population") }), ...whole("items", sampled(typed)) };
  }
}

/** Rows `item.<n>.ref` with answers `item.<n>.<code>`, in the order of n; a row without a reference is empty. */
function sampled(typed: TypedFields): readonly unknown[] {
  const rows = new Map<number, { ref: string; answers: Record<string, string> }>();
  for (const [name, value] of Object.entries(typed)) {
    const match = /^item\.(\d{1,3})\.(.+)$/.exec(name);
    if (match === null || value.trim() === "") continue;
    const [, place = "0", field = ""] = match;
    const row = rows.get(Number(place)) ?? { ref: "", answers: {} };
    if (field === "ref") row.ref = value.trim();
    else row.answers[field.replace(/^answer\./, "")] = value;
    rows.set(Number(place), row);
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, row]) => (row.ref === "" ? [] : [row]));
}

function byCode(typed: TypedFields, prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) && value.trim() !== "" ? [[name.slice(prefix.length), value.trim()]] : [],
    ),
  );
}

function whole(key: string, held: object): Readonly<Record<string, unknown>> {
  return Object.keys(held).length === 0 ? {} : { [key]: held };
}

function present(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function filled(typed: TypedFields, name: string): string | undefined {
  const value = typed[name]?.trim();
  return value === "" ? undefined : value;
}
