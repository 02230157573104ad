import type { Page as TextPage } from "../reading/extract/extracted.ts";
import type { Page } from "../web/page";
import { type Block, blocksOf, type MarkedQuote, type Piece } from "./blocks";
import type { PassageRow, SectionRow } from "./documents";

export interface DocumentTextProps {
  readonly page: Page;
  /** The revision quotes are made on. */
  readonly revision: string;
  readonly text: string;
  readonly passages: readonly PassageRow[];
  readonly outline: readonly SectionRow[];
  readonly pages: readonly TextPage[];
  readonly quotes: readonly MarkedQuote[];
  /** The quote a link led to; all of it stands out, not only its first piece. */
  readonly shown?: string | undefined;
  /** Whether its pages stand beside it: the marks of the pages then lead there. */
  readonly paged?: boolean;
}

/**
 * The text of a document, to be read and quoted. Every character stands in an element whose `data-at` is the UTF-16
 * offset of its first one, so that the script `quote` turns any selection into offsets exactly (evidence §3).
 */
export function DocumentText(props: DocumentTextProps) {
  const { page, revision, text, quotes, shown, paged = false } = props;
  const firsts = new Map(quotes.map(({ id, start }) => [id, start]));
  const draw = (piece: Piece) => (
    <PieceOf page={page} text={text} piece={piece} firsts={firsts} shown={shown} paged={paged} />
  );
  return (
    <article class="document-text" lang="zh-CN" data-text data-revision={revision}>
      {blocksOf(text, props).map((block) => (
        <BlockOf block={block}>{block.pieces.map(draw)}</BlockOf>
      ))}
    </article>
  );
}

function BlockOf({
  block: { kind, heading, pieces },
  children,
}: {
  readonly block: Block;
  readonly children: unknown;
}) {
  if (kind === "gap") return <span hidden>{children}</span>;
  if (kind === "noise") return <p class="noise">{children}</p>;
  const start = pieces[0]?.start;
  if (heading === undefined) return <p id={`p-${start}`}>{children}</p>;
  const end = pieces.at(-1)?.end ?? heading.start;
  const place = <a id={`p-${start}`} />;
  // a heading that runs in with its paragraph is no heading to look at
  if (end - heading.start > heading.title.length + runIn)
    return (
      <p id={`s-${heading.number}`}>
        {place}
        {children}
      </p>
    );
  const level = Math.min(heading.level, 4);
  return (
    <p
      class={`heading heading-${level}`}
      id={`s-${heading.number}`}
      role="heading"
      aria-level={String(level + 1)}
    >
      {place}
      {children}
    </p>
  );
}

/** What a heading on its own line has beside its title: its numeral and a stop. */
const runIn = 10;

interface PieceProps {
  readonly page: Page;
  readonly text: string;
  readonly piece: Piece;
  readonly firsts: ReadonlyMap<string, number>;
  readonly shown: string | undefined;
  readonly paged: boolean;
}

function PieceOf({ page, text, piece, firsts, shown, paged }: PieceProps) {
  const { start, end, quotes, page: number } = piece;
  const said = text.slice(start, end);
  const [begins, ...others] = quotes.filter((id) => firsts.get(id) === start);
  return (
    <>
      {number !== undefined && <PageMark page={page} number={number} paged={paged} />}
      {others.map((id) => (
        <a id={`q-${id}`} />
      ))}
      {quotes.length === 0 ? (
        <span data-at={start}>{said}</span>
      ) : (
        <mark
          id={begins && `q-${begins}`}
          class={shown !== undefined && quotes.includes(shown) ? "cited cited-shown" : "cited"}
          data-at={start}
        >
          {said}
        </mark>
      )}
    </>
  );
}

/** Where a page begins; its words are no words of the text, so they stand in no text node. */
function PageMark({ page, number, paged }: Pick<PieceProps, "page" | "paged"> & { readonly number: number }) {
  const label = page.t("evidence.page", { page: String(number) });
  return paged ? (
    <a class="page-mark" href="#page" data-shows={number} data-label={label} aria-label={label} />
  ) : (
    <span class="page-mark" data-label={label} />
  );
}
