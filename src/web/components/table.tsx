import type { Child } from "hono/jsx";
import type { Page } from "../page";
import { sortedBy, type Sorting } from "../sorting";
import { ColumnChooser, shownColumns } from "./columns";
import { Sign } from "./sign";

export interface Column<Row> {
  /** Its name in the URL, for sorting and choosing. */
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Figures stand right, in tabular numerals. */
  readonly figure?: boolean;
  readonly sortable?: boolean;
  /** May be put away by the reader. */
  readonly optional?: boolean;
  /** Long text breaks instead of widening the table. */
  readonly wide?: boolean;
  readonly total?: Child;
}

interface TableProps<Row> {
  readonly page: Page;
  /** What the table lists, for those who do not see it. */
  readonly caption: string;
  /** The first column names the row and stays in sight. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sorting?: Sorting | undefined;
  /** A row that asks for attention: its edge is coloured, its cells say why. */
  readonly tone?: (row: Row) => "waits" | "binds" | undefined;
  readonly id?: (row: Row) => string | undefined;
}

/** Rows to compare (look, Tables): head and first column stay, figures right, order and columns in the URL. */
export function Table<Row>(props: TableProps<Row>) {
  const { page, caption, columns, rows, sorting } = props;
  const shown = shownColumns(columns, page.path);
  const totalled = shown.some(({ total }) => total !== undefined);
  return (
    <div class="table-box">
      {columns.some(({ optional }) => optional) && <ColumnChooser page={page} columns={columns} />}
      <div class="table-frame" tabindex={0} role="region" aria-label={caption}>
        <table class="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <Head page={page} column={column} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line {...props} columns={shown} row={row} />
            ))}
          </tbody>
          {totalled && <Total page={page} columns={shown} />}
        </table>
      </div>
    </div>
  );
}

interface HeadProps<Row> {
  readonly page: Page;
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
}

function Head<Row>({ page, column, sorting }: HeadProps<Row>) {
  const { key, head, figure = false, sortable = false } = column;
  const here = sorting?.by === key ? sorting : undefined;
  return (
    <th scope="col" class={classOf(column)} aria-sort={here && (here.falling ? "descending" : "ascending")}>
      {sortable ? (
        <a class="table-sort" href={sortedBy(page.path, key, figure, sorting)}>
          {head}
          {here && <Sign name={here.falling ? "falling" : "rising"} />}
        </a>
      ) : (
        head
      )}
    </th>
  );
}

function Line<Row>({ columns, row, tone, id }: TableProps<Row> & { readonly row: Row }) {
  const [name, ...others] = columns;
  if (name === undefined) return null;
  const marked = tone?.(row);
  return (
    <tr id={id?.(row)} class={marked && `row-${marked}`}>
      <th scope="row" class={classOf(name)}>
        {name.cell(row)}
      </th>
      {others.map((column) => (
        <td class={classOf(column)}>{column.cell(row)}</td>
      ))}
    </tr>
  );
}

function Total<Row>({ page, columns }: Pick<TableProps<Row>, "page" | "columns">) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, place) =>
          place === 0 ? (
            <th scope="row">{column.total ?? page.t("web.total")}</th>
          ) : (
            <td class={classOf(column)}>{column.total}</td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

function classOf<Row>({ figure, wide }: Column<Row>): string | undefined {
  return figure ? "figure" : wide ? "wide" : undefined;
}
