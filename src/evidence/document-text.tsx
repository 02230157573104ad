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
}

/**
 * The text of a document, to be read and quoted. Every character stands in an element whose `data-at` is the UTF-16
 * offset of its first one, so that the script `quote` turns any selection into offsets exactly (evidence §3).
 */
export function DocumentText(props: DocumentTextProps) {
  const { page, revision, text, quotes, shown } = props;
  const firsts = new Map(quotes.map(({ id, start }) => [id, start]));
  const draw = (piece: Piece) => (
    <PieceOf page={page} text={text} piece={piece} firsts={firsts} shown={shown} />
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
}

function PieceOf({ page, text, piece: { start, end, quotes, page: number }, firsts, shown }: PieceProps) {
  const said = text.slice(start, end);
  const [begins, ...others] = quotes.filter((id) => firsts.get(id) === start);
  return (
    <>
      {number !== undefined && (
        <span class="page-mark" data-label={page.t("evidence.page", { page: String(number) })} />
      )}
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
