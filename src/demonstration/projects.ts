import type { PlaceName } from "./places";

/** The single projects that bid beside the places: their track is still open for applications. */
export const projects = [
  { place: "望澜区", title: "街道综合执法一体协同" },
  { place: "桐溪县", title: "乡村“法律明白人”培养" },
  { place: "霁川市", title: "行政争议调解关口前移" },
  { place: "汐州湾新区", title: "涉企检查“一企一码”" },
] as const satisfies readonly { readonly place: PlaceName; readonly title: string }[];
