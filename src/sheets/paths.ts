/** The address of the scoring page of a leaf; codes may hold any letter. */
export function leafHref(sheet: string, leaf: string): string {
  return `/sheets/${sheet}/leaves/${encodeURIComponent(leaf)}`;
}
