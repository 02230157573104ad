import { CheckboxGroup } from "../web/components/fields";
import type { Draft } from "../web/form";
import type { Page } from "../web/page";
import { asks } from "./asks";

/** The boxes of what an application needs. */
export function AsksFields({ page, form }: { readonly page: Page; readonly form: Draft<"asks"> }) {
  const { t } = page;
  return (
    <CheckboxGroup
      page={page}
      form={form}
      name="asks"
      label={t("applications.asks")}
      hint={t("applications.asks.hint")}
      choices={asks.map((ask) => ({
        value: ask,
        label: t(`applications.asks.${ask}`),
        hint: t(`applications.asks.${ask}Hint`),
      }))}
      optional
    />
  );
}
