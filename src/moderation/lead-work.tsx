import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import type { Round } from "../rounds/rounds";
import { textOfUnits } from "../scoring/decimal.ts";
import { type SheetLine, SheetTable } from "../sheets/assessor-work";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Progress } from "../web/components/progress";
import { Section } from "../web/components/section";
import { type Work, WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import { decisionHref } from "./paths";
import type { Editions, Waiting } from "./waiting";

type LeadWorkProps = {
  readonly page: Page;
  readonly round: Round;
  readonly open: readonly Waiting[];
  readonly editions: Editions;
  readonly lines: readonly SheetLine[];
  /** What waits for a second person. */
  readonly more: readonly Work[];
};

/** What waits on a lead: the heaviest differences, then how far the sheets of the round are. */
export function LeadWork({ page, round, open, editions, lines, more }: LeadWorkProps) {
  const { t, language } = page;
  const handedIn = lines.filter(({ sheet }) => sheet.handedInAt !== null).length;
  const settlement = `/rounds/${round.id}/settlement`;
  const own = open.filter(({ stage }) => stage !== "third");
  const thirds = open.length - own.length;
  return (
    <>
      {more.length > 0 && (
        <Section title={t("moderation.resolutions.waiting")}>
          <WorkList page={page} works={more} />
        </Section>
      )}
      <Section
        title={t("moderation.title")}
        about={
          <>
            {t("moderation.count", { n: own.length })}
            {thirds > 0 && ` · ${t("moderation.withThirds", { n: thirds })}`}
          </>
        }
        action={open.length > 0 && <ButtonLink href={settlement}>{t("moderation.all")}</ButtonLink>}
      >
        {own.length === 0 ? (
          <Empty title={t("moderation.none")}>{t("moderation.noneWhy")}</Empty>
        ) : (
          <WorkList
            page={page}
            works={own.slice(0, 5).map((row) => {
              const edition = editions.get(row.track);
              return {
                title: `${row.leaf} ${textIn(edition?.byCode.get(row.leaf)?.title ?? "", language)}`,
                href: decisionHref(row.entry, row.leaf),
                step: t("moderation.open"),
                about: `${entryName(row)} · ${t(`moderation.stage.${row.stage}`)} · ${t("moderation.effect")} ${textOfUnits(row.effect, edition?.decimals ?? 2)}`,
              };
            })}
          />
        )}
      </Section>
      <Section
        title={t("sheets.title")}
        about={<Progress page={page} done={handedIn} total={lines.length} label={t("sheets.handedIn")} />}
      >
        {lines.length === 0 ? (
          <Empty title={t("sheets.none")} />
        ) : (
          <SheetTable page={page} lines={lines} named />
        )}
      </Section>
    </>
  );
}
