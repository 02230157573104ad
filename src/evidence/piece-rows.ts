import type { Selectable } from "kysely";
import type { Database } from "../db/database";
import type { Tables } from "../db/tables";
import type { Figure } from "../figures/figures";
import type { Anchor, Evidence } from "./pieces";

/** Pieces of evidence in the order they were made, with the document and file of those that stand in one. */
export function pieces(db: Database) {
  return db.query
    .selectFrom("evidence")
    .leftJoin("document_revision", "document_revision.id", "evidence.revision")
    .leftJoin("document", "document.id", "document_revision.document")
    .leftJoin("anchor", (join) =>
      join
        .onRef("anchor.evidence", "=", "evidence.id")
        .on("anchor.revision", "=", (on) =>
          on
            .selectFrom("document_revision as newest")
            .select("newest.id")
            .whereRef("newest.document", "=", "document_revision.document")
            .orderBy("newest.number", "desc")
            .limit(1),
        ),
    )
    .selectAll("evidence")
    .select([
      "document.title as document",
      "document.purged_at as purgedAt",
      "document_revision.file as revisionFile",
      "document_revision.kind as revisionKind",
      "anchor.revision as anchorRevision",
      "anchor.state as anchorState",
      "anchor.start as anchorStart",
      "anchor.end as anchorEnd",
      "anchor.page as anchorPage",
    ])
    .orderBy("evidence.made_at")
    .orderBy("evidence.id");
}

type Row = Selectable<Tables["evidence"]> &
  AnchorColumns & {
    readonly document: string | null;
    readonly purgedAt: number | null;
    readonly revisionFile: string | null;
    readonly revisionKind: Tables["document_revision"]["kind"] | null;
  };

type AnchorColumns = {
  readonly anchorRevision: string | null;
  readonly anchorState: Anchor["state"] | null;
  readonly anchorStart: number | null;
  readonly anchorEnd: number | null;
  readonly anchorPage: number | null;
};

type Beside = {
  /** The headings a quote stands under, outermost first. */
  readonly path: readonly string[];
  readonly figures: ReadonlyMap<string, Figure>;
};

/** What a card shows of a row. The columns of its kind are all there: the table's checks see to it. */
export function evidenceOfRow(row: Row, { path, figures }: Beside): Evidence | undefined {
  const { kind, id, made_at: madeAt, document } = row;
  switch (kind) {
    case "quote":
      return {
        kind,
        id,
        revision: row.revision ?? "",
        textDigest: row.text_digest ?? "",
        start: row.start ?? 0,
        end: row.end ?? 0,
        exact: row.exact ?? "",
        prefix: row.prefix ?? "",
        suffix: row.suffix ?? "",
        page: row.page,
        document: document ?? "",
        path,
        madeAt,
        erased: row.purgedAt !== null,
        newest: anchorOf(row),
      };
    case "search":
      return { kind, id, place: row.place, words: row.words, searchedAt: row.searched_at ?? 0, madeAt };
    case "region":
      return {
        kind,
        id,
        revision: row.revision ?? "",
        page: row.page ?? 1,
        x: row.x ?? 0,
        y: row.y ?? 0,
        width: row.width ?? 0,
        height: row.height ?? 0,
        picture: row.picture ?? "",
        erased: row.purgedAt !== null,
        pictured: row.revisionKind !== "pdf" || row.picture !== row.revisionFile,
        document: document ?? "",
        madeAt,
      };
    case "capture":
      return { kind, ...broughtOf(row), address: row.address ?? "" };
    case "photo":
      return { kind, ...broughtOf(row), place: row.place };
    case "figure": {
      const figure = figures.get(row.figure ?? "");
      return figure && { kind, id, figure, madeAt };
    }
  }
}

function broughtOf({ id, file, name, media, size, taken_at, made_at }: Row) {
  return {
    id,
    file: file ?? "",
    name: name ?? "",
    media: media ?? "html",
    size: size ?? 0,
    takenAt: taken_at ?? 0,
    madeAt: made_at,
  };
}

function anchorOf(row: AnchorColumns): Anchor | undefined {
  const { anchorRevision: revision, anchorState: state, anchorStart: start, anchorEnd: end } = row;
  if (revision === null || state === null) return undefined;
  if (state === "orphaned" || start === null || end === null) return { state: "orphaned", revision };
  return { state, revision, start, end, page: row.anchorPage };
}
