import { Button } from "../web/components/button";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import type { DraftOf } from "../web/form";
import type { Page } from "../web/page";
import type { Reopen } from "./forms";
import { leafHref } from "./paths";

type ReopeningProps = {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
  readonly form: DraftOf<typeof Reopen>;
};

/** The lead gives one leaf of a sheet back; the rest of the sheet stays handed in. */
export function Reopening({ page, sheet, leaf, form }: ReopeningProps) {
  const { t } = page;
  return (
    <details class="disclosure" open={Object.keys(form.problems).length > 0}>
      <summary>{t("sheets.reopen")}</summary>
      <p class="quiet">{t("sheets.reopen.why")}</p>
      <Form page={page} action={`${leafHref(sheet, leaf)}/reopenings`} form={form}>
        <TextArea
          page={page}
          form={form}
          name="reason"
          label={t("sheets.return.reason")}
          rows={2}
          maxlength={1000}
        />
        <FormEnd>
          <Button kind="binding">{t("sheets.reopen")}</Button>
        </FormEnd>
      </Form>
    </details>
  );
}
