import type { PropsWithChildren } from "hono/jsx";
import { withQuery } from "../address";
import type { Page } from "../page";
import { Button } from "./button";

interface FilterProps {
  readonly page: Page;
  /** The names this form sets; everything else in the query stays, but for the page number. */
  readonly names: readonly string[];
}

/** Narrows a list; its state is the URL. */
export function Filters({ page, names, children }: PropsWithChildren<FilterProps>) {
  const { t, path } = page;
  const query = [...new URLSearchParams(path.split("?")[1])];
  const kept = query.filter(([name]) => name !== "page" && !names.includes(name));
  const set = query.some(([name, value]) => names.includes(name) && value !== "");
  return (
    <form class="filters" method="get" action={path.split("?")[0]} role="search">
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button>{t("web.filter")}</Button>
      {set && (
        <a
          href={withQuery(path, {
            ...Object.fromEntries(names.map((name) => [name, undefined])),
            page: undefined,
          })}
        >
          {t("web.filter.none")}
        </a>
      )}
    </form>
  );
}

interface FilterFieldProps {
  readonly page: Page;
  readonly name: string;
  readonly label: string;
}

export function FilterText({ page, name, label }: FilterFieldProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input class="entry" type="search" name={name} value={valueOf(page, name)} />
    </label>
  );
}

export function FilterChoice({
  page,
  name,
  label,
  choices,
}: FilterFieldProps & { readonly choices: readonly { readonly value: string; readonly label: string }[] }) {
  const now = valueOf(page, name);
  return (
    <label class="filter">
      <span>{label}</span>
      <select class="entry entry-select" name={name}>
        <option value="">{page.t("web.filter.all")}</option>
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === now}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function valueOf({ path }: Page, name: string): string | undefined {
  return new URLSearchParams(path.split("?")[1]).get(name) ?? undefined;
}
