/** The log's stream of an entry. */
export function entryStream(entry: string): string {
  return `entry:${entry}`;
}
