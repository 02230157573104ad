import { withQuery } from "./address";

/** The order of a table, as the URL says it: `sort=total` rises, `sort=-total` falls. */
export interface Sorting<Column extends string = string> {
  readonly by: Column;
  readonly falling: boolean;
}

/** Reads the order asked for; a column that cannot be sorted by is the usual order. */
export function sortingOf<Column extends string>(
  asked: string | undefined,
  columns: readonly Column[],
  usual: Sorting<Column>,
): Sorting<Column> {
  const falling = asked?.startsWith("-") ?? false;
  const by = columns.find((column) => column === (falling ? asked?.slice(1) : asked));
  return by === undefined ? usual : { by, falling };
}

/** The address with the table in the order of a column: figures fall first, a second press turns the order round. */
export function sortedBy(path: string, column: string, figure: boolean, now: Sorting | undefined): string {
  const falling = now?.by === column ? !now.falling : figure;
  return withQuery(path, { sort: falling ? `-${column}` : column, page: undefined });
}
