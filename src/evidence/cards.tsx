import type { Child } from "hono/jsx";
import { Button } from "../web/components/button";
import { Notice } from "../web/components/notice";
import { Quote } from "../web/components/quote";
import { leafHref } from "../sheets/paths";
import type { Page } from "../web/page";
import { type Evidence, type QuoteEvidence, quoteHref } from "./pieces";

interface CardsProps {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
  readonly evidence: readonly Evidence[];
  /** Whether the reader may add and remove: their sheet, not handed in, in its phase. */
  readonly editable: boolean;
  /** Why the last act was refused. */
  readonly problem?: string | undefined;
}

/** What a score rests on, as cards; every answer to a change of it is this list again. */
export function EvidenceCards({ page, sheet, leaf, evidence, editable, problem }: CardsProps) {
  return (
    <div class="evidence" id={evidenceId(leaf)}>
      {problem !== undefined && <Notice tone="binds">{problem}</Notice>}
      {evidence.length === 0 && <p class="quiet">{page.t("evidence.pieces.none")}</p>}
      {evidence.map((piece) => (
        <EvidenceCard
          page={page}
          piece={piece}
          sheet={sheet}
          leaf={leaf}
          editable={editable}
          action={editable && <Remove page={page} sheet={sheet} leaf={leaf} evidence={piece.id} />}
        />
      ))}
    </div>
  );
}

/** The element that `EvidenceCards` is, and its selector: codes of leaves hold dots. */
export function evidenceId(leaf: string): string {
  return `evidence-${leaf}`;
}

export function evidenceTarget(leaf: string): string {
  return `[id="${evidenceId(leaf)}"]`;
}

type CardProps = Pick<CardsProps, "page" | "sheet" | "leaf" | "editable"> & {
  readonly piece: Evidence;
  readonly action: Child;
};

function EvidenceCard({ page, piece, sheet, leaf, action, editable }: CardProps) {
  const { t, format } = page;
  if (piece.kind === "search")
    return (
      <Quote source={`${piece.place} · ${format.stamp(piece.searchedAt)}`} action={action}>
        {t("evidence.search.none", { words: piece.words })}
      </Quote>
    );
  return (
    <QuoteCard page={page} quote={piece} sheet={sheet} leaf={leaf} action={action} editable={editable} />
  );
}

type QuoteCardProps = Omit<CardProps, "piece"> & { readonly quote: QuoteEvidence };

/** A quote at the place where it stands now; where it stands nowhere, how to settle that. */
function QuoteCard({ page, quote, sheet, leaf, action, editable }: QuoteCardProps) {
  const { t } = page;
  const place = quote.newest === undefined || quote.newest.state === "orphaned" ? quote : quote.newest;
  const where = [
    quote.document,
    ...(place.page === null ? [] : [t("evidence.quote.page", { page: String(place.page) })]),
    ...quote.path,
  ];
  return (
    <div>
      <Quote
        source={where.join(" · ")}
        href={quoteHref({ id: quote.id, revision: place.revision })}
        action={action}
      >
        {quote.exact}
      </Quote>
      {quote.newest?.state === "carried" && <p class="quiet">{t("evidence.carried")}</p>}
      {quote.newest?.state === "orphaned" && (
        <Notice tone="waits">
          {t("evidence.orphan")}{" "}
          {editable && (
            <a href={`${leafHref(sheet, leaf)}/citations/${quote.id}/anchors`}>
              {t("evidence.orphan.settle")}
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}

interface RemoveProps {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
  readonly evidence: string;
}

function Remove({ page, sheet, leaf, evidence }: RemoveProps) {
  const action = `${leafHref(sheet, leaf)}/citations/${evidence}/removals`;
  return (
    <form method="post" action={action} hx-post={action} hx-target="closest .evidence" hx-swap="outerHTML">
      <Button kind="bare" small>
        {page.t("evidence.uncite")}
      </Button>
    </form>
  );
}
