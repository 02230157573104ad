import { Button } from "../web/components/button";
import { Notice } from "../web/components/notice";
import { leafHref } from "../sheets/paths";
import type { Page } from "../web/page";
import { PieceCard } from "./piece-cards";
import type { Evidence } from "./pieces";

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
    <div class="evidence" id={editable ? evidenceId(leaf) : undefined}>
      {problem !== undefined && <Notice tone="binds">{problem}</Notice>}
      {evidence.length === 0 && <p class="quiet">{page.t("evidence.pieces.none")}</p>}
      {evidence.map((piece) => (
        <PieceCard
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
