import type { Page } from "../page";
import { Button } from "./button";

interface Choosable {
  readonly key: string;
  readonly head: string;
  readonly optional?: boolean;
}

/** The columns the URL asks for: all, until some were chosen with `column=…`. */
export function shownColumns<Column extends Choosable>(
  columns: readonly Column[],
  path: string,
): readonly Column[] {
  const chosen = queryOf(path).getAll("column");
  return chosen.length === 0
    ? columns
    : columns.filter(({ key, optional }) => !optional || chosen.includes(key));
}

/** Which columns are shown, kept in the URL like the order. */
export function ColumnChooser({
  page,
  columns,
}: {
  readonly page: Page;
  readonly columns: readonly Choosable[];
}) {
  const { t, path } = page;
  const shown = shownColumns(columns, path);
  const kept = [...queryOf(path)].filter(([name]) => name !== "column");
  return (
    <details class="chooser">
      <summary>{t("web.columns")}</summary>
      <form method="get" action={path.split("?")[0]}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {/* With every box unticked something must still say that a choice was made. */}
        <input type="hidden" name="column" value="" />
        {columns
          .filter(({ optional }) => optional)
          .map((column) => (
            <label class="choice">
              <input
                class="checkbox"
                type="checkbox"
                name="column"
                value={column.key}
                checked={shown.includes(column)}
              />
              {column.head}
            </label>
          ))}
        <Button small>{t("web.columns.show")}</Button>
      </form>
    </details>
  );
}

function queryOf(path: string): URLSearchParams {
  return new URLSearchParams(path.split("?")[1]);
}
