import type { Selector } from "./quotes";

/** What a score rests on (evidence §3), as its card shows it. */
export type Evidence = QuoteEvidence | SearchEvidence;

export type QuoteEvidence = Selector & {
  readonly kind: "quote";
  readonly id: string;
  readonly revision: string;
  readonly textDigest: string;
  readonly page: number | null;
  /** The title of its document. */
  readonly document: string;
  /** The headings it stands under, outermost first. */
  readonly path: readonly string[];
  readonly madeAt: number;
  /** Where it stands in the newest upload of its document, when that has another text than the one it was made on. */
  readonly newest: Anchor | undefined;
};

export type Anchor =
  | { readonly state: "orphaned"; readonly revision: string }
  | {
      readonly state: "carried" | "anchored";
      readonly revision: string;
      readonly start: number;
      readonly end: number;
      readonly page: number | null;
    };

/** A search that found nothing: where, when and with which words; `absent` needs one. */
export type SearchEvidence = {
  readonly kind: "search";
  readonly id: string;
  readonly place: string;
  readonly words: string;
  readonly searchedAt: number;
  readonly madeAt: number;
};

/** Where a quote is shown in its document, at its place and marked. */
export function quoteHref({ id, revision }: { readonly id: string; readonly revision: string }): string {
  return `/documents/${revision}?quote=${id}#q-${id}`;
}
