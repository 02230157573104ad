import type { Kind } from "../jurisdictions/subjects";

/** An invented place: its code is in a range that GB/T 2260 has not given out. */
export type Place = {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly parent: string | null;
};

export const province = "澜川省";

/** Every place of the province that bids; the cities stand above their counties. */
export const places = [
  { code: "990100", name: "汐州市", kind: "prefecture", parent: null },
  { code: "990200", name: "泠江市", kind: "prefecture", parent: null },
  { code: "990300", name: "岚陵市", kind: "prefecture", parent: null },
  { code: "990102", name: "望澜区", kind: "county", parent: "汐州市" },
  { code: "990103", name: "碧湾区", kind: "county", parent: "汐州市" },
  { code: "990121", name: "桐溪县", kind: "county", parent: "汐州市" },
  { code: "990202", name: "沙屿区", kind: "county", parent: "泠江市" },
  { code: "990221", name: "石鹭县", kind: "county", parent: "泠江市" },
  { code: "990281", name: "霁川市", kind: "county", parent: "泠江市" },
  { code: "990321", name: "云浦县", kind: "county", parent: "岚陵市" },
  { code: "990322", name: "松坪县", kind: "county", parent: "岚陵市" },
  { code: "990171", name: "汐州湾新区", kind: "zone", parent: "汐州市" },
] as const satisfies readonly Place[];

export type PlaceName = (typeof places)[number]["name"];

/** The list as an office would paste it. */
export function listOfPlaces(): string {
  const rows = places.map(({ code, name, kind, parent }) => [code, name, kind, parent ?? ""].join(","));
  return ["代码,名称,类型,上级", ...rows].join("\n");
}
