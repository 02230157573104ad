import type { Edition, Leaf } from "../criteria/tree.ts";
import { leafHref } from "../sheets/paths";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Quote } from "../web/components/quote";
import type { Page } from "../web/page";
import { evidenceTarget } from "./cards";
import { type FoundFact, isPlanned } from "./facts";
import { isSame, type Offer, offersFor } from "./facts-offers";
import { factTitle, valueText } from "./facts-text";
import { MarkedSentence } from "./marked-sentence";

interface FactsProps {
  readonly page: Page;
  readonly edition: Edition;
  readonly sheet: string;
  readonly leaf: Leaf;
  readonly found: readonly FoundFact[];
  /** What the rating says now, to tell an offer that says the same. */
  readonly observation: unknown;
  /** Whether the reader may fill in and quote: their sheet, not handed in, in its phase. */
  readonly editable: boolean;
}

/** What the documents say about a leaf: figures its rule can take, then others to quote; nothing where they say none. */
export function FactsPart(props: FactsProps) {
  const { page, leaf, found } = props;
  if (found.length === 0) return null;
  const offers = offersFor(leaf, found);
  const offered = new Set(offers.flatMap(({ parts }) => parts.map(placeOf)));
  const others = found.filter((fact) => !offered.has(placeOf(fact)));
  return (
    <section class="facts" aria-label={page.t("evidence.facts.found")}>
      <h3>{page.t("evidence.facts.found")}</h3>
      {offers.map((offer) => (
        <OfferCard {...props} offer={offer} />
      ))}
      {others.length > 0 && (
        <details open={offers.length === 0}>
          <summary>{page.t("evidence.facts.others", { n: others.length })}</summary>
          {others.map((fact) => (
            <FoundCard {...props} fact={fact} />
          ))}
        </details>
      )}
    </section>
  );
}

function placeOf({ revision, number, key }: FoundFact): string {
  return `${revision} ${number} ${key}`;
}

/** An observation with its sentences and the button that accepts it; it sends the rating as it stands, too. */
function OfferCard(props: FactsProps & { readonly offer: Offer }) {
  const { page, edition, sheet, leaf, observation, offer, editable } = props;
  const { t } = page;
  const { parts, planned } = offer;
  const href = `${leafHref(sheet, leaf.code)}/facts`;
  const places = parts.map(({ start, end }) => `${start}-${end}`).join(":");
  const sentences = Map.groupBy(parts, ({ sentence }) => sentence.start);
  const same = isSame(offer.observation, observation);
  return (
    <div class="offer">
      <p class="offer-figures">
        {parts.map((part, index) => (
          <>
            {index > 0 && " ÷ "}
            {factTitle(page, edition, part.key)} <strong>{valueText(page, part)}</strong>
          </>
        ))}
        {planned && <Badge tone="waits">{t("evidence.facts.planned")}</Badge>}
        {same && <Badge tone="settled">{t("evidence.facts.same")}</Badge>}
      </p>
      {[...sentences.values()].map((facts) => (
        <Sentence facts={facts} />
      ))}
      {planned && <p class="quiet">{t("evidence.facts.plannedWhy")}</p>}
      {editable && (
        <button
          class="btn btn-quiet btn-sm"
          form="rating"
          formaction={href}
          name="accept"
          value={`${offer.revision}:${places}`}
          hx-post={href}
          hx-target="#outcome"
          hx-swap="innerHTML"
        >
          {t(planned ? "evidence.facts.acceptPlan" : "evidence.facts.accept")}
        </button>
      )}
    </div>
  );
}

/** A figure no field of the rule takes: information, with its sentence to quote at one press. */
function FoundCard({
  page,
  edition,
  sheet,
  leaf,
  fact,
  editable,
}: FactsProps & { readonly fact: FoundFact }) {
  const { t } = page;
  const action = `${leafHref(sheet, leaf.code)}/quotes`;
  const { start, end, exact } = fact.sentence;
  const sent = { revision: fact.revision, start: String(start), end: String(end), exact };
  return (
    <div class="offer">
      <p class="offer-figures">
        {factTitle(page, edition, fact.key)} <strong>{valueText(page, fact)}</strong>
        {isPlanned(fact.nature) && <Badge tone="waits">{t("evidence.facts.planned")}</Badge>}
      </p>
      <Sentence facts={[fact]} />
      {editable && (
        <form
          method="post"
          action={action}
          hx-post={action}
          hx-target={evidenceTarget(leaf.code)}
          hx-swap="outerHTML"
        >
          {Object.entries(sent).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button small>{t("evidence.facts.quote")}</Button>
        </form>
      )}
    </div>
  );
}

/** The sentence of one figure or more, leading to the first of them among the document's facts. */
function Sentence({ facts: [first, ...more] }: { readonly facts: readonly FoundFact[] }) {
  if (first === undefined) return null;
  return (
    <Quote source={first.title} href={`/documents/${first.revision}/facts#m-${first.number}`}>
      <MarkedSentence sentence={first.sentence} figures={[first, ...more]} />
    </Quote>
  );
}
