export function applicationHref(entry: string): string {
  return `/entries/${entry}/leaves`;
}

export function appliedHref(entry: string, leaf: string): string {
  return `/entries/${entry}/leaves/${encodeURIComponent(leaf)}`;
}
