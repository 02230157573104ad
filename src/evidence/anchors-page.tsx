import { Button } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Quote } from "../web/components/quote";
import type { RailItem } from "../web/components/rail";
import { Section } from "../web/components/section";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { leafHref } from "../sheets/paths";
import { type QuoteEvidence, quoteHref } from "./pieces";
import type { Selection } from "./quotes";

interface AnchorsProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly sheet: string;
  readonly leaf: string;
  readonly quote: QuoteEvidence;
  /** The upload the quote was not found in, and where it may stand there. */
  readonly revision: string;
  readonly text: string;
  readonly candidates: readonly Selection[];
}

/** An orphaned quote beside the places where it may stand now; a person picks one, or quotes anew (evidence §3). */
export function AnchorsPage(props: AnchorsProps) {
  const { page, rail, crumbs, quote, revision, candidates } = props;
  const { t } = page;
  return (
    <Layout page={page} rail={rail} crumbs={crumbs} title={t("evidence.orphan.title")} width="column">
      <Section title={t("evidence.orphan.before")}>
        <Quote source={quote.document} href={quoteHref(quote)}>
          <span class="quiet">{quote.prefix}</span>
          <mark>{quote.exact}</mark>
          <span class="quiet">{quote.suffix}</span>
        </Quote>
      </Section>
      <Section
        title={t("evidence.orphan.candidates")}
        action={<a href={`/documents/${revision}`}>{t("evidence.newest")}</a>}
      >
        {candidates.length === 0 ? (
          <Empty title={t("evidence.orphan.none")}>{t("evidence.orphan.noneNext")}</Empty>
        ) : (
          <div class="evidence">
            {candidates.map((candidate) => (
              <Candidate {...props} candidate={candidate} />
            ))}
          </div>
        )}
      </Section>
    </Layout>
  );
}

const around = 40;

function Candidate({
  page,
  sheet,
  leaf,
  quote,
  revision,
  text,
  candidate: { start, end, exact },
}: AnchorsProps & { readonly candidate: Selection }) {
  return (
    <Quote
      source={quote.document}
      href={`/documents/${revision}`}
      action={
        <form method="post" action={`${leafHref(sheet, leaf)}/citations/${quote.id}/anchors`}>
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="start" value={start} />
          <input type="hidden" name="end" value={end} />
          <input type="hidden" name="exact" value={exact} />
          <Button small>{page.t("evidence.orphan.here")}</Button>
        </form>
      }
    >
      <span class="quiet">{text.slice(Math.max(0, start - around), start)}</span>
      <mark>{exact}</mark>
      <span class="quiet">{text.slice(end, end + around)}</span>
    </Quote>
  );
}
