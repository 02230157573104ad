/** What a collective name stands for in a place: 各执法部门 is these departments. */
export type UnitGroup = { readonly name: string; readonly units: readonly string[] };

/** Units in a line as people write them: "司法局、财政局". */
export function unitsTyped(typed: string): readonly string[] {
  return [...new Set(typed.split(/[、,，;；\n\r\t]+/).map((unit) => unit.trim()))].filter(
    (unit) => unit !== "",
  );
}

/** Each unit once, a collective name replaced by what it stands for; a list may name another one. */
export function expanded(units: readonly string[], groups: readonly UnitGroup[]): readonly string[] {
  const found = new Set<string>();
  const follow = (unit: string, above: readonly string[]): void => {
    const group = groups.find(({ name }) => name === unit);
    if (group === undefined) found.add(unit);
    else if (!above.includes(unit)) for (const one of group.units) follow(one, [...above, unit]);
  };
  for (const unit of units) follow(unit, []);
  return [...found];
}

/** Whether two names are of one unit of a place: an indicator says 司法局 where the place says 青禾县司法局. */
export function isUnit(named: string, unit: string): boolean {
  return named === unit || named.endsWith(unit) || unit.endsWith(named);
}

/** Lists as they are typed, one a line: "各执法部门：公安局、城管局"; the number of a line that is none. */
export function groupsTyped(typed: string): readonly UnitGroup[] | { readonly line: number } {
  const groups = new Map<string, readonly string[]>();
  for (const [place, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [name = "", units = ""] = line.split(/[:：](.*)/s);
    const listed = unitsTyped(units);
    const known = groups.has(name.trim());
    if (name.trim() === "" || name.trim().length > 40 || listed.length === 0 || known)
      return { line: place + 1 };
    groups.set(name.trim(), listed);
  }
  return [...groups].map(([name, units]) => ({ name, units }));
}

export function groupsText(groups: readonly UnitGroup[]): string {
  return groups.map(({ name, units }) => `${name}：${units.join("、")}`).join("\n");
}
