import type { ItemKind } from "../db/visit-tables";

/** A photo of an item: its time, and its bytes by their digest. */
export type Photo = {
  /** SHA-256 of the bytes as they were taken. */
  readonly file: string;
  readonly takenAt: number;
};

/** What its author wrote, once and for all; the id comes from the author's phone. */
export type Written = {
  readonly id: string;
  readonly kind: ItemKind;
  /** The item a correction replaces, a withdrawal takes back, a countersignature confirms. */
  readonly of: string | null;
  /** Null where it is of no one leaf. */
  readonly leaf: string | null;
  readonly text: string;
  /** Number of the file, case or window that was looked at. */
  readonly ref: string;
  /** Of a checklist, or of one file of a sample: by code. */
  readonly answers: Readonly<Record<string, "yes" | "no" | "na">>;
  readonly place: string;
  /** By the clock of the phone. */
  readonly madeAt: number;
  readonly photos: readonly Photo[];
};

export type Item = Written & {
  readonly author: string;
  readonly receivedAt: number;
  readonly late: boolean;
};

/** An item of the sheet with what others say of it. */
export type Finding<I extends Item = Item> = I & {
  /** By its own author: a newer item says it instead, or it was taken back. */
  readonly state: "stands" | "corrected" | "withdrawn";
  /** The members who signed it. */
  readonly signedBy: readonly string[];
};

/** All items of several sendings, each once: an item never changes, so which copy is kept makes no difference. */
export function united<I extends { readonly id: string }>(
  ...sendings: readonly (readonly I[])[]
): readonly I[] {
  return [...new Map(sendings.flat().map((item) => [item.id, item])).values()];
}

/**
 * The sheet that items make, in the order they were written; the order they came in, and how often, makes no
 * difference. Only its author corrects or takes back an item, only others sign it.
 */
export function findingsOf<I extends Item>(items: readonly I[]): readonly Finding<I>[] {
  const saying = Map.groupBy(united(items), ({ of }) => of);
  return united(items)
    .filter(({ kind }) => kind === "finding")
    .toSorted((a, b) => a.madeAt - b.madeAt || a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
    .map((item) => {
      const said = saying.get(item.id) ?? [];
      const own = said.filter(({ author }) => author === item.author);
      const state = own.some(({ kind }) => kind === "withdrawal")
        ? "withdrawn"
        : own.some(({ kind }) => kind === "finding")
          ? "corrected"
          : "stands";
      const signing = said.filter(
        ({ kind, author }) => kind === "countersignature" && author !== item.author,
      );
      const signedBy = [...new Set(signing.map(({ author }) => author))].toSorted();
      return { ...item, state, signedBy };
    });
}

/** Whether a finding may be built upon: it stands, and is signed where the round asks for that. */
export function counts(
  { state, signedBy }: Pick<Finding, "state" | "signedBy">,
  countersigned: boolean,
): boolean {
  return state === "stands" && (!countersigned || signedBy.length > 0);
}

/** Why an item is not taken onto a sheet, as a key of the catalogue; undefined where it is. */
export function refusalOfItem(
  written: Written,
  author: string,
  of: Pick<Item, "author" | "kind"> | undefined,
): ItemRefusal | undefined {
  if (written.of !== null && of?.kind !== "finding") return "visits.refused.nothing";
  switch (written.kind) {
    case "finding":
      if (of !== undefined && of.author !== author) return "visits.refused.notOwn";
      return isEmpty(written) ? "visits.refused.empty" : undefined;
    case "withdrawal":
      return of?.author === author ? undefined : "visits.refused.notOwn";
    case "countersignature":
      return of?.author === author ? "visits.refused.own" : undefined;
  }
}

export type ItemRefusal =
  | "visits.refused.nothing"
  | "visits.refused.notOwn"
  | "visits.refused.own"
  | "visits.refused.empty";

function isEmpty({ text, answers, photos }: Written): boolean {
  return text === "" && Object.keys(answers).length === 0 && photos.length === 0;
}
