/** Addresses of settlement; codes of leaves may hold any letter. */
export function decisionHref(entry: string, leaf: string): string {
  return `/entries/${entry}/settlement/${encodeURIComponent(leaf)}`;
}

/** A leaf across all entries of a track. */
export function acrossHref(round: string, track: string, leaf: string): string {
  return `/rounds/${round}/settlement/${track}/${encodeURIComponent(leaf)}`;
}
