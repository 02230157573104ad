import { SelectField } from "../web/components/fields";
import type { Draft } from "../web/form";
import type { Page } from "../web/page";
import type { Ruling } from "./rulings-store";

/** The ruling a decision follows, where there is one on the leaf. */
export function RulingChoice<Name extends string>({
  page,
  form,
  rulings,
}: {
  readonly page: Page;
  readonly form: Draft<Name | "ruling">;
  readonly rulings: readonly Ruling[];
}) {
  if (rulings.length === 0) return null;
  const { t, format } = page;
  return (
    <SelectField
      page={page}
      form={form}
      name="ruling"
      label={t("moderation.citedRuling")}
      size="long"
      optional
      choices={rulings.map(({ id, text, at }) => ({
        value: id,
        label: `${format.stamp(at)} ${text.slice(0, 60)}`,
      }))}
    />
  );
}
