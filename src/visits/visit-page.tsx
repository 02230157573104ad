import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import { ButtonLink, PostButton } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { MembersSent } from "./forms";
import { ItemCard, type SheetFinding } from "./item-card";
import { sheetHref } from "./phone-part";
import type { Candidate } from "./store";
import { MembersForm } from "./visit-form";
import type { SeenVisit, VisitMember } from "./visits";

type VisitProps = {
  readonly frame: Frame;
  readonly seen: SeenVisit;
  readonly leaves: readonly Leaf[];
  /** Undefined where the reader may not know what was found. */
  readonly findings: readonly SheetFinding[] | undefined;
  /** Undefined where the reader may not know who went. */
  readonly members: readonly VisitMember[] | undefined;
  /** For who may prepare it. */
  readonly form: DraftOf<typeof MembersSent> | undefined;
  readonly candidates: readonly Candidate[];
};

/** One visit: when, who, and what was found, indicator by indicator. */
export function VisitPage(props: VisitProps) {
  const { frame, seen, findings, members } = props;
  const { page, rail } = frame;
  const { t, format } = page;
  const { visit, entry } = seen;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("visits.one", { day: format.day(visit.day) })}
      crumbs={[
        { href: `/entries/${entry.id}`, label: entryName(entry) },
        { href: `/entries/${entry.id}/visits`, label: t("visits.title") },
      ]}
      width="column"
      action={
        seen.isMember && (
          <ButtonLink href={sheetHref(visit.id)} kind="primary">
            {t("visits.openSheet")}
          </ButtonLink>
        )
      }
    >
      <div class="card">
        <Definitions
          items={[
            { term: t("visits.kind"), value: t(`visits.kind.${visit.kind}`) },
            {
              term: t("visits.state"),
              value: (
                <Badge tone={visit.closedAt === null ? "active" : "settled"}>
                  {t(visit.closedAt === null ? "visits.open" : "visits.closed")}
                </Badge>
              ),
            },
            { term: t("visits.team"), value: t("visits.people", { n: visit.team }) },
          ]}
        />
      </div>
      {members !== undefined && <Team {...props} members={members} />}
      <Section title={t("visits.items")}>
        {findings === undefined ? (
          <p class="quiet">{t("visits.afterFeedback")}</p>
        ) : (
          <Findings {...props} findings={findings} />
        )}
      </Section>
    </Layout>
  );
}

function Team({
  frame: { page },
  seen,
  form,
  candidates,
  members,
}: VisitProps & { readonly members: readonly VisitMember[] }) {
  const { t } = page;
  const { visit } = seen;
  const staying = new Set(
    members.filter(({ leftAt }) => leftAt === null).map(({ membership }) => membership),
  );
  const others = candidates.filter(({ id }) => !staying.has(id));
  return (
    <Section title={t("visits.team")}>
      <Table
        page={page}
        caption={t("visits.team")}
        rows={members}
        columns={[
          { key: "name", head: t("visits.members"), cell: ({ name }) => name },
          { key: "organisation", head: t("visits.from"), cell: ({ organisation }) => organisation },
          {
            key: "act",
            head: t("visits.state"),
            cell: ({ membership, leftAt }) =>
              leftAt !== null ? (
                <Badge>{t("visits.left")}</Badge>
              ) : form === undefined ? (
                <Badge tone="active">{t("visits.members")}</Badge>
              ) : (
                <PostButton action={`/visits/${visit.id}/members/${membership}/removals`} small>
                  {t("visits.remove")}
                </PostButton>
              ),
          },
        ]}
      />
      {form !== undefined && (
        <>
          {others.length > 0 && (
            <MembersForm page={page} action={`/visits/${visit.id}/members`} form={form} candidates={others} />
          )}
          <p class="quiet mt-6">{t("visits.closeHint")}</p>
          <PostButton action={`/visits/${visit.id}/${visit.closedAt === null ? "closings" : "reopenings"}`}>
            {t(visit.closedAt === null ? "visits.close" : "visits.reopen")}
          </PostButton>
        </>
      )}
    </Section>
  );
}

function Findings({
  frame: { page },
  seen,
  leaves,
  findings,
  members,
}: VisitProps & { readonly findings: readonly SheetFinding[] }) {
  const { t, language } = page;
  if (findings.length === 0) return <Empty title={t("visits.noItems")} />;
  const names = members && new Map(members.map(({ membership, name }) => [membership, name]));
  return (
    <>
      {[...leaves, undefined].map((leaf) => {
        const own = findings.filter((finding) => finding.leaf === (leaf?.code ?? null));
        if (own.length === 0) return null;
        return (
          <section class="noted-of">
            <h3>
              {leaf === undefined ? (
                t("visits.general")
              ) : (
                <>
                  <span class="code">{leaf.code}</span> {textIn(leaf.title, language)}
                </>
              )}
            </h3>
            <ul class="noted-list">
              {own.map((finding) => (
                <ItemCard page={page} visit={seen.visit} finding={finding} leaf={leaf} names={names} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
