import type { Figure } from "../figures/figures";
import { FigureOffers } from "../figures/offers";
import { Button } from "../web/components/button";
import { TextArea, TextField } from "../web/components/fields";
import { blank, type DraftOf } from "../web/form";
import { leafHref } from "../sheets/paths";
import type { Page } from "../web/page";
import { CaptureForm, PhotoForm } from "./brought-forms";
import { EvidenceCards, evidenceTarget } from "./cards";
import { SuggestionsPlace } from "./suggestion-cards";
import type { Evidence } from "./pieces";
import type { Quoting, Searching } from "./forms";

interface FormProps {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
  /** The revision in the document pane; the script takes the one that was selected in. */
  readonly revision: string | undefined;
}

/** All about what the score of one leaf rests on: the cards and, where they may be changed, the ways to add to them. */
export function EvidencePart(
  props: FormProps & {
    readonly evidence: readonly Evidence[];
    /** The figures about the facts of the leaf. */
    readonly figures: readonly Figure[];
    /** The fact that fills the observation of the leaf, where its rule takes one. */
    readonly fills?: string | undefined;
    readonly now: number;
    readonly editable: boolean;
  },
) {
  const { page, editable } = props;
  return (
    <section class="evidence-part" aria-label={page.t("evidence.pieces")}>
      <h3>{page.t("evidence.pieces")}</h3>
      <EvidenceCards {...props} />
      {editable && <FigureOffers {...props} />}
      {editable && <QuoteForm {...props} />}
      {editable && <SuggestionsPlace {...props} />}
      {editable && <SearchForm {...props} />}
      {editable && <CaptureForm {...props} />}
      {editable && <PhotoForm {...props} />}
    </section>
  );
}

/** Quotes what is selected in a `DocumentText`, by its button or the key q; without script the words are pasted. */
export function QuoteForm({ page, sheet, leaf, revision }: FormProps) {
  const { t } = page;
  const action = `${leafHref(sheet, leaf)}/quotes`;
  const form: DraftOf<typeof Quoting> = blank;
  return (
    <form
      class="quote-form"
      method="post"
      action={action}
      hx-post={action}
      hx-target={evidenceTarget(leaf)}
      hx-swap="outerHTML"
      data-quote
      novalidate
      data-nothing={t("evidence.quote.nothing")}
    >
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="start" />
      <input type="hidden" name="end" />
      <p class="quote-form-act">
        <Button kind="primary" small>
          {t("evidence.quote.add")}
        </Button>
        <kbd>q</kbd>
        <output class="quiet">{t("evidence.quote.hint")}</output>
      </p>
      <details>
        <summary>{t("evidence.quote.paste")}</summary>
        <TextArea page={page} form={form} name="exact" label={t("evidence.quote.exact")} rows={3} />
      </details>
    </form>
  );
}

/** Records that something was looked for and not found, which `absent` needs (evidence §3). */
export function SearchForm({ page, sheet, leaf }: Omit<FormProps, "revision">) {
  const { t } = page;
  const action = `${leafHref(sheet, leaf)}/searches`;
  const form: DraftOf<typeof Searching> = blank;
  return (
    <details class="search-form">
      <summary>{t("evidence.search.add")}</summary>
      <form
        class="form"
        method="post"
        action={action}
        hx-post={action}
        hx-target={evidenceTarget(leaf)}
        hx-swap="outerHTML"
      >
        <TextField
          page={page}
          form={form}
          name="place"
          label={t("evidence.search.place")}
          hint={t("evidence.search.placeHint")}
          maxlength={200}
        />
        <TextField page={page} form={form} name="words" label={t("evidence.search.words")} maxlength={200} />
        <Button small>{t("evidence.search.add")}</Button>
      </form>
    </details>
  );
}
