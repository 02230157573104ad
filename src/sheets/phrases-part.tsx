import { Button } from "../web/components/button";
import type { Page } from "../web/page";
import { leafHref } from "./paths";
import type { Phrase } from "./phrases-store";

type PhrasesProps = { readonly page: Page; readonly phrases: readonly Phrase[] };

/** One's own phrases under the reason, each a button that writes it there; the script "phrases" shows them. */
export function PhraseButtons({ page: { t }, phrases }: PhrasesProps) {
  return (
    <div class="phrases" role="group" aria-label={t("sheets.phrases.use")} data-phrases="reason" hidden>
      {phrases.map(({ text }) => (
        <button class="btn btn-quiet btn-sm" type="button" data-phrase={text}>
          {text}
        </button>
      ))}
    </div>
  );
}

type KeepingProps = PhrasesProps & { readonly sheet: string; readonly leaf: string };

/** Where phrases are kept and deleted. */
export function PhraseKeeping({ page, sheet, leaf, phrases }: KeepingProps) {
  const { t } = page;
  const action = `${leafHref(sheet, leaf)}/phrases`;
  return (
    <details class="disclosure">
      <summary>{`${t("sheets.phrases")} ${page.format.number(phrases.length)}`}</summary>
      {phrases.map(({ id, text }) => (
        <form class="phrase-kept" method="post" action={`${action}/removals`}>
          <span>{text}</span>
          <input type="hidden" name="phrase" value={id} />
          <Button kind="bare" small>
            {t("sheets.phrases.delete")}
          </Button>
        </form>
      ))}
      <form class="form" method="post" action={action}>
        <div class="field">
          <label class="field-label" for="new-phrase">
            {t("sheets.phrases.new")}
          </label>
          <input class="entry entry-long" id="new-phrase" name="text" maxlength={500} required />
        </div>
        <Button small>{t("sheets.phrases.keep")}</Button>
      </form>
    </details>
  );
}
