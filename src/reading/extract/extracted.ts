/** What a file is, decided from its bytes (evidence §1). `text` covers plain text, Markdown and CSV. */
export type Kind =
  | "pdf"
  | "docx"
  | "xlsx"
  | "ofd"
  | "html"
  | "text"
  | "png"
  | "jpeg"
  | "doc"
  | "xls"
  | "wps"
  | "encrypted_office"
  | "zip";

/** Why a file is not taken at all; each is a key of the words shown to the person who uploads. */
export type RefusalReason =
  | "empty"
  | "unsupported"
  | "damaged"
  | "macros"
  | "polyglot"
  | "encoding"
  | "zip_bomb";

export interface Refused {
  readonly kind: "refused";
  readonly reason: RefusalReason;
}

/** Why a file is kept and not read. */
export type UnreadReason =
  | "scanned"
  | "garbled"
  | "encrypted"
  | "legacy"
  | "image"
  | "archive"
  | "too_large"
  | "zip_bomb"
  | "entities"
  | "encoding"
  | "damaged";

export interface Unread {
  readonly kind: Kind;
  readonly unread: UnreadReason;
}

/** Offsets are UTF-16 offsets into the text, as everywhere in the reader. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Page extends Span {
  readonly number: number;
}

/** One sheet of a workbook, or a CSV file: its rows are lines of the text. */
export interface Table extends Span {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly Span[];
}

export interface Read {
  readonly kind: Kind;
  readonly text: string;
  /** Empty where the format has no pages of its own (DOCX, HTML, text, sheets). */
  readonly pages: readonly Page[];
  readonly tables: readonly Table[];
  /** How the bytes of a text were decoded. */
  readonly encoding?: string;
}

export type Extracted = Read | Unread | Refused;

/** Thrown while a file is read, and turned into an `Unread` in one place: `extract`. */
export class Unreadable extends Error {
  readonly reason: UnreadReason;

  constructor(reason: UnreadReason) {
    super(reason);
    this.reason = reason;
  }
}
