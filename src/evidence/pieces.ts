import type { Media } from "../db/terms";
import type { Figure } from "../figures/figures";
import type { Selector } from "./quotes";
import type { Region } from "./regions";

/** What a score rests on (evidence §3), as its card shows it. */
export type Evidence =
  | QuoteEvidence
  | SearchEvidence
  | RegionEvidence
  | CaptureEvidence
  | PhotoEvidence
  | FigureEvidence;

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
  /** Two persons erased its document: its words are gone. */
  readonly erased: boolean;
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

/** A box in the picture of a page, for what has no text. */
export type RegionEvidence = Region & {
  readonly kind: "region";
  readonly id: string;
  readonly revision: string;
  readonly page: number;
  /** SHA-256 of the picture it was drawn on; of the file where the page has none. */
  readonly picture: string;
  readonly pictured: boolean;
  /** Two persons erased its document. */
  readonly erased: boolean;
  /** The title of its document. */
  readonly document: string;
  readonly madeAt: number;
};

/** A file an assessor brings: R2 keeps it under its digest. */
type Brought = {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly media: Media;
  readonly size: number;
  readonly takenAt: number;
  readonly madeAt: number;
};

/** A web page as it stood at a time. */
export type CaptureEvidence = Brought & { readonly kind: "capture"; readonly address: string };

/** A picture with its time, and its place if given. */
export type PhotoEvidence = Brought & { readonly kind: "photo"; readonly place: string };

/** A cell of a data table. */
export type FigureEvidence = {
  readonly kind: "figure";
  readonly id: string;
  readonly figure: Figure;
  readonly madeAt: number;
};

/** Where a quote is shown in its document, at its place and marked. */
export function quoteHref({ id, revision }: { readonly id: string; readonly revision: string }): string {
  return `/documents/${revision}?quote=${id}#q-${id}`;
}

/** Where a region is shown on its page, boxed. */
export function regionHref({ id, revision, page }: Pick<RegionEvidence, "id" | "revision" | "page">): string {
  return `/documents/${revision}?page=${page}&region=${id}#page`;
}

/** The file of a capture or a photo: a picture is shown, a web page or a PDF kept, which no sandbox shows. */
export function broughtHref({ id, media }: Pick<Brought, "id" | "media">): string {
  return `/evidence/${id}/file${media === "png" || media === "jpeg" ? "?view=inline" : ""}`;
}
