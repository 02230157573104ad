import { textIn } from "../criteria/text.ts";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { ruleSentence } from "../editions/rule-sentence";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import { Notice } from "../web/components/notice";
import { Layout } from "../web/layout";
import { ItemCard, type SheetFinding } from "./item-card";
import { ItemForm, ItemPress } from "./item-form";
import { PhonePart } from "./phone-part";
import type { SeenVisit, VisitMember } from "./visits";

type SheetProps = {
  readonly frame: Frame;
  readonly seen: SeenVisit;
  readonly edition: Edition;
  /** The leaves of the visits' phase. */
  readonly leaves: readonly Leaf[];
  readonly findings: readonly SheetFinding[];
  readonly members: readonly VisitMember[];
  /** Whether something can be written on it now. */
  readonly editable: boolean;
  /** The sheets of the person's own visits, to be kept for when there is no network. */
  readonly own: readonly string[];
};

/** The team sheet on a phone: indicator by indicator what the team found, and a form to add to it (assessment §3). */
export function SheetPage(props: SheetProps) {
  const { frame, seen, leaves, members, editable } = props;
  const { page } = frame;
  const { t, format } = page;
  const { visit, entry } = seen;
  return (
    <Layout
      page={page}
      title={entryName(entry)}
      width="column"
      crumbs={[
        { href: `/rounds/${entry.round}`, label: page.round?.name ?? "" },
        { href: `/visits/${visit.id}`, label: t("visits.one", { day: format.day(visit.day) }) },
      ]}
      scripts={["visit-sheet"]}
      about={
        <>
          <Badge tone={visit.kind === "mystery" ? "binds" : "plain"}>{t(`visits.kind.${visit.kind}`)}</Badge>{" "}
          {members
            .filter(({ leftAt }) => leftAt === null)
            .map(({ name }) => name)
            .join("、")}
        </>
      }
    >
      <p class="quiet">{t("visits.sheet.about")}</p>
      {visit.countersigned && <Notice>{t("visits.sheet.needsSignature")}</Notice>}
      {!editable && <Notice tone="waits">{t("visits.sheet.closed")}</Notice>}
      {editable && visit.closedAt !== null && <Notice tone="waits">{t("visits.sheet.late")}</Notice>}
      <PhonePart page={page} seen={seen} own={props.own} />
      {leaves.map((leaf) => (
        <LeafPart {...props} leaf={leaf} />
      ))}
      <LeafPart {...props} leaf={undefined} />
    </Layout>
  );
}

function LeafPart(props: SheetProps & { readonly leaf: Leaf | undefined }) {
  const { frame, seen, edition, leaf, findings, editable } = props;
  const { page } = frame;
  const { t } = page;
  const code = leaf?.code ?? null;
  const own = findings.filter((finding) => finding.leaf === code);
  const standing = own.filter(({ state }) => state === "stands").length;
  return (
    <details class="visit-leaf" id={`leaf-${code ?? "general"}`}>
      <summary>
        {code !== null && <span class="code">{code}</span>}
        <span class="visit-leaf-title">
          {leaf === undefined ? t("visits.general") : textIn(leaf.title, page.language)}
        </span>
        <span class="visit-leaf-count" data-count={code ?? ""}>
          {standing > 0 && t("visits.itemsCount", { n: standing })}
        </span>
      </summary>
      {leaf !== undefined && (
        <details class="visit-rule">
          <summary>{t("sheets.rule")}</summary>
          {ruleSentence(page, edition, leaf).map((line) => (
            <p>{line}</p>
          ))}
        </details>
      )}
      <ul class="noted-list" data-findings={code ?? ""}>
        {own.map((finding) => (
          <Own {...props} finding={finding} />
        ))}
      </ul>
      {editable && (
        <>
          <h3>{t("visits.sheet.add")}</h3>
          <ItemForm page={page} visit={seen.visit.id} leaf={leaf} />
        </>
      )}
    </details>
  );
}

/** A finding with what the reader may say of it. */
function Own({
  frame: { page },
  seen,
  leaf,
  finding,
  members,
  editable,
}: SheetProps & { readonly leaf: Leaf | undefined; readonly finding: SheetFinding }) {
  const { t } = page;
  const { visit, membership } = seen;
  const isOwn = finding.author === membership.id;
  const names = new Map(members.map(({ membership: member, name }) => [member, name]));
  return (
    <ItemCard page={page} visit={visit} finding={finding} leaf={leaf} names={names}>
      {editable && finding.state === "stands" && isOwn && (
        <div class="noted-acts">
          <details>
            <summary class="btn btn-quiet">{t("visits.sheet.correct")}</summary>
            <ItemForm page={page} visit={visit.id} leaf={leaf} corrects={finding} />
          </details>
          <ItemPress visit={visit.id} of={finding.id} kind="withdrawal" label={t("visits.sheet.withdraw")} />
        </div>
      )}
      {editable && finding.state === "stands" && !isOwn && !finding.signedBy.includes(membership.id) && (
        <div class="noted-acts">
          <ItemPress
            visit={visit.id}
            of={finding.id}
            kind="countersignature"
            label={t("visits.sheet.sign")}
          />
        </div>
      )}
    </ItemCard>
  );
}
