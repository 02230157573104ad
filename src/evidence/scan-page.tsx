import { leafHref } from "../sheets/paths";
import { withQuery } from "../web/address";
import { Button } from "../web/components/button";
import type { Page } from "../web/page";
import { BoxedPage } from "./boxed-page";
import { evidenceTarget } from "./cards";
import { PdfPage } from "./pdf-page";
import { wholePage } from "./regions";
import type { Scan } from "./scan";

interface ScanProps {
  readonly page: Page;
  readonly scan: Scan;
  readonly title: string;
  /** The box a link led to. */
  readonly shown?: string | undefined;
  /** Where a box drawn here is cited; left out where the reader only looks. */
  readonly drawing?: { readonly sheet: string; readonly leaf: string } | undefined;
}

/** A page that has no text: its picture with the boxes on it, and the way to draw one. */
export function ScanPage({ page, scan, title, shown, drawing }: ScanProps) {
  const { t } = page;
  const alt = `${title} · ${t("evidence.quote.page", { page: String(scan.page) })}`;
  return (
    <section id="page" class="scan" aria-label={alt} data-box={drawing && ""}>
      <Steps page={page} scan={scan} />
      {scan.picture === undefined ? (
        <>
          <p class="page-note">{t("evidence.region.noPicture")}</p>
          <PdfPage page={page} revision={scan.revision} title={title} opens={scan.page} />
        </>
      ) : (
        <div class="page-shown">
          <BoxedPage
            revision={scan.revision}
            page={scan.page}
            boxes={scan.boxes}
            shown={shown}
            drawn={drawing !== undefined}
            alt={alt}
          />
        </div>
      )}
      {drawing && <BoxForm page={page} scan={scan} {...drawing} />}
    </section>
  );
}

function Steps({ page, scan }: Pick<ScanProps, "page" | "scan">) {
  const { t, path } = page;
  const { page: at, pages } = scan;
  const to = (number: number) => `${withQuery(path, { page: String(number), region: undefined })}#page`;
  if (pages === 1) return null;
  return (
    <nav class="page-steps" aria-label={t("web.pages")}>
      {at > 1 && <a href={to(at - 1)}>{t("web.pages.previous")}</a>}
      <span>
        {pages === undefined
          ? t("evidence.page", { page: String(at) })
          : t("evidence.pageOf", { page: String(at), pages: String(pages) })}
      </span>
      {(pages === undefined || at < pages) && <a href={to(at + 1)}>{t("web.pages.next")}</a>}
    </nav>
  );
}

interface BoxFormProps {
  readonly page: Page;
  readonly scan: Scan;
  readonly sheet: string;
  readonly leaf: string;
}

/** Cites a box: drawn by the script `box`, or typed in thousandths of the page; a page without picture as a whole. */
function BoxForm({ page, scan, sheet, leaf }: BoxFormProps) {
  const { t } = page;
  const action = `${leafHref(sheet, leaf)}/regions`;
  const isPictured = scan.picture !== undefined;
  return (
    <form
      class="box-form"
      method="post"
      action={action}
      hx-post={action}
      hx-target={evidenceTarget(leaf)}
      hx-swap="outerHTML"
    >
      <input type="hidden" name="revision" value={scan.revision} />
      <input type="hidden" name="page" value={scan.page} />
      {isPictured && <p class="quiet">{t("evidence.region.hint")}</p>}
      <fieldset class="box-fields" hidden={!isPictured}>
        <legend class="sr-only">{t("evidence.region.fields")}</legend>
        {(["x", "y", "width", "height"] as const).map((side) => (
          <label>
            <span>{t(`evidence.region.${side}`)}</span>
            <input
              class="entry"
              type="number"
              name={side}
              min={side === "x" || side === "y" ? 0 : 1}
              max={1000}
              inputmode="numeric"
              required
              value={isPictured ? undefined : wholePage[side]}
            />
          </label>
        ))}
      </fieldset>
      <Button kind="primary" small>
        {t(isPictured ? "evidence.region.add" : "evidence.region.addPage")}
      </Button>
    </form>
  );
}
