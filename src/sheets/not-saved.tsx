import { Refusal as RefusalPage } from "../web/refusal";
import type { Page } from "../web/page";
import { TextArea } from "../web/components/fields";
import { type Draft, draftOf } from "../web/form";
import type { RatingSent } from "./save";

type NotSavedProps = {
  readonly page: Page;
  readonly why: string;
  readonly sent: RatingSent;
  /** The observation in words. */
  readonly observed: string;
};

/** A rating that cannot be taken any more: what was typed is shown, to be copied (assessment §2). */
export function NotSaved({ page, why, sent, observed }: NotSavedProps) {
  const { t } = page;
  const form: Draft<"reason"> = draftOf({ reason: sent.reason });
  return (
    <RefusalPage page={page} status={403} why={why}>
      <p class="mt-4">
        {t(`sheets.state.${sent.state}`)} {observed}
      </p>
      <TextArea page={page} form={form} name="reason" label={t("sheets.typed")} rows={5} optional />
    </RefusalPage>
  );
}
