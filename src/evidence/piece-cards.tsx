import type { Child } from "hono/jsx";
import { textIn } from "../criteria/text.ts";
import { ContestNote, figureText, sourceText } from "../figures/figure-text";
import { leafHref } from "../sheets/paths";
import { Notice } from "../web/components/notice";
import { Quote } from "../web/components/quote";
import type { Page } from "../web/page";
import { BoxedPage } from "./boxed-page";
import {
  broughtHref,
  type CaptureEvidence,
  type Evidence,
  type FigureEvidence,
  type PhotoEvidence,
  quoteHref,
  type QuoteEvidence,
  type RegionEvidence,
  regionHref,
  type SearchEvidence,
} from "./pieces";

type CardProps<Piece> = {
  readonly page: Page;
  readonly piece: Piece;
  readonly sheet: string;
  readonly leaf: string;
  readonly editable: boolean;
  readonly action: Child;
};

/** A piece of evidence as a card of its kind. */
export function PieceCard({ piece, ...props }: CardProps<Evidence>) {
  if ("erased" in piece && piece.erased) return <ErasedCard {...props} />;
  switch (piece.kind) {
    case "quote":
      return <QuoteCard {...props} piece={piece} />;
    case "search":
      return <SearchCard {...props} piece={piece} />;
    case "region":
      return <RegionCard {...props} piece={piece} />;
    case "capture":
      return <CaptureCard {...props} piece={piece} />;
    case "photo":
      return <PhotoCard {...props} piece={piece} />;
    case "figure":
      return <FigureCard {...props} piece={piece} />;
  }
}

/** What it said was erased for good; that it was cited stays. */
function ErasedCard({ page: { t }, action }: Omit<CardProps<Evidence>, "piece">) {
  return (
    <Quote source={t("evidence.purge.piece")} action={action}>
      {t("evidence.purge.erased")}
    </Quote>
  );
}

/** A quote at the place where it stands now; where it stands nowhere, how to settle that. */
function QuoteCard({ page, piece, action, sheet, leaf, editable }: CardProps<QuoteEvidence>) {
  const { t } = page;
  const place = piece.newest === undefined || piece.newest.state === "orphaned" ? piece : piece.newest;
  const where = [
    piece.document,
    ...(place.page === null ? [] : [t("evidence.quote.page", { page: String(place.page) })]),
    ...piece.path,
  ];
  return (
    <div>
      <Quote
        source={where.join(" · ")}
        href={quoteHref({ id: piece.id, revision: place.revision })}
        action={action}
      >
        {piece.exact}
      </Quote>
      {piece.newest?.state === "carried" && <p class="quiet">{t("evidence.carried")}</p>}
      {piece.newest?.state === "orphaned" && (
        <Notice tone="waits">
          {t("evidence.orphan")}{" "}
          {editable && (
            <a href={`${leafHref(sheet, leaf)}/citations/${piece.id}/anchors`}>
              {t("evidence.orphan.settle")}
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}

function SearchCard({ page: { t, format }, piece, action }: CardProps<SearchEvidence>) {
  return (
    <Quote source={`${piece.place} · ${format.stamp(piece.searchedAt)}`} action={action}>
      {t("evidence.search.none", { words: piece.words })}
    </Quote>
  );
}

function RegionCard({ page, piece, action }: CardProps<RegionEvidence>) {
  const where = `${piece.document} · ${page.t("evidence.quote.page", { page: String(piece.page) })}`;
  const href = regionHref(piece);
  return (
    <Quote source={where} href={href} action={action}>
      {piece.pictured ? (
        <a class="piece-picture" href={href}>
          <BoxedPage revision={piece.revision} page={piece.page} boxes={[piece]} alt={where} />
        </a>
      ) : (
        page.t("evidence.region.whole")
      )}
    </Quote>
  );
}

function CaptureCard({ page: { t, format }, piece, action }: CardProps<CaptureEvidence>) {
  const where = `${t("evidence.capture")} · ${piece.name} · ${format.stamp(piece.takenAt)}`;
  return (
    <Quote source={where} href={broughtHref(piece)} action={action}>
      <a class="piece-address" href={piece.address} rel="noopener noreferrer" target="_blank">
        {piece.address}
      </a>
      <Digest file={piece.file} />
    </Quote>
  );
}

function PhotoCard({ page: { t, format }, piece, action }: CardProps<PhotoEvidence>) {
  const where = [t("evidence.photo"), format.stamp(piece.takenAt), piece.place]
    .filter((part) => part !== "")
    .join(" · ");
  const href = broughtHref(piece);
  return (
    <Quote source={where} href={href} action={action}>
      <a class="piece-picture" href={href}>
        <img src={href} alt={where} loading="lazy" />
      </a>
      <Digest file={piece.file} />
    </Quote>
  );
}

/** What proves that a file is still the one that was brought. */
function Digest({ file }: { readonly file: string }) {
  return (
    <span class="piece-digest" title={file}>
      {`SHA-256 ${file.slice(0, 12)}…`}
    </span>
  );
}

function FigureCard({ page, piece: { figure }, action }: CardProps<FigureEvidence>) {
  return (
    <Quote source={sourceText(page, figure)} action={action}>
      {textIn(figure.title, page.language)} <strong>{figureText(page, figure)}</strong>
      <ContestNote page={page} figure={figure} />
    </Quote>
  );
}
