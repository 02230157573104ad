import { type Text, textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { ButtonLink, PostButton } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Offered } from "./shipped";
import type { ListedEdition } from "./store";
import { TreeTable } from "./tree-table";

type EditionsProps = {
  readonly frame: Frame;
  readonly editions: readonly ListedEdition[];
  readonly offered: readonly Offered[];
};

export function EditionsPage({ frame: { page, rail }, editions, offered }: EditionsProps) {
  const { t, format } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("editions.title")}
      about={t("editions.about")}
      action={
        <ButtonLink href="/criteria/import" kind="primary">
          {t("editions.import")}
        </ButtonLink>
      }
    >
      {editions.length === 0 ? (
        <Empty title={t("editions.none")}>{t("editions.noneWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("editions.title")}
          rows={editions}
          columns={[
            {
              key: "name",
              head: t("editions.name"),
              cell: ({ sha256, title }) => <a href={`/criteria/${sha256}`}>{textIn(title, page.language)}</a>,
            },
            {
              key: "edition",
              head: t("editions.edition"),
              cell: ({ criteria, edition }) => `${criteria}@${edition}`,
            },
            { key: "track", head: t("editions.track"), cell: ({ track }) => t(`rounds.track.${track}`) },
            {
              key: "digest",
              head: t("editions.digest"),
              cell: ({ sha256 }) => <span class="font-mono">{sha256.slice(0, 12)}</span>,
            },
            {
              key: "rounds",
              head: t("editions.rounds"),
              cell: ({ rounds }) => format.number(rounds),
              figure: true,
            },
            {
              key: "imported",
              head: t("editions.importedAt"),
              cell: ({ importedAt }) => format.stamp(importedAt),
              figure: true,
            },
          ]}
        />
      )}
      {offered.length > 0 && <Shipped page={page} offered={offered} />}
    </Layout>
  );
}

/** The systems that come with the project and are not imported yet, one press each. */
export function Shipped({ page, offered }: { readonly page: Page; readonly offered: readonly Offered[] }) {
  const { t } = page;
  return (
    <Section title={t("editions.shipped")}>
      <ul class="work">
        {offered.map(({ name, title, leaves, total }) => (
          <li>
            <div class="work-what">
              <span class="font-semibold">{textIn(title, page.language)}</span>
              <div class="work-about">{t("editions.shippedAbout", { leaves, total })}</div>
            </div>
            <PostButton action="/criteria/shipped" name="name" value={name} small>
              {t("editions.shippedUse")}
            </PostButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type EditionProps = { readonly frame: Frame; readonly edition: Edition; readonly sha256: string };

export function EditionPage({ frame: { page, rail }, edition, sha256 }: EditionProps) {
  const { t } = page;
  const { document } = edition;
  const name = `${edition.id}@${edition.edition}`;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/criteria", label: t("editions.title") }]}
      title={textIn(document.title, page.language)}
      about={name}
      print={`${name} · ${sha256}`}
      action={(["xlsx", "yaml", "json"] as const).map((kind) => (
        <ButtonLink href={`/criteria/${sha256}/document.${kind}`} small>
          {`${t("editions.downloads")} ${kind.toUpperCase()}`}
        </ButtonLink>
      ))}
    >
      <div class="mb-8">
        <Definitions
          items={[
            { term: t("editions.track"), value: t(`rounds.track.${document.track}`) },
            { term: t("editions.total"), value: textOfUnits(edition.total, edition.decimals) },
            { term: t("editions.leaves"), value: page.format.number(edition.leaves.length) },
            {
              term: t("editions.raters"),
              value: t("editions.ratersEach", { n: document.agreement?.raters ?? 1 }),
            },
            ...(document.source === undefined
              ? []
              : [{ term: t("editions.source"), value: textIn(document.source, page.language) }]),
            { term: t("editions.digest"), value: <span class="font-mono break-all">{sha256}</span> },
          ]}
        />
      </div>
      <Section title={t("editions.tree")}>
        <TreeTable page={page} edition={edition} />
      </Section>
      <Outside page={page} edition={edition} />
    </Layout>
  );
}

function Outside({ page, edition }: { readonly page: Page; readonly edition: Edition }) {
  const { t } = page;
  const said = (text: Text) => textIn(text, page.language);
  const { bonus, penalties, vetoes, document } = edition;
  const adjustments = (set: typeof bonus) => [
    ...[...set.items.values()].map(({ title, points, cap }) =>
      cap === undefined
        ? t("editions.adjustment", { title: said(title), points: textOfUnits(points, edition.decimals) })
        : t("editions.adjustmentCapped", {
            title: said(title),
            points: textOfUnits(points, edition.decimals),
            cap: textOfUnits(cap, edition.decimals),
          }),
    ),
    ...(set.cap === undefined ? [] : [t("editions.capAll", { cap: textOfUnits(set.cap, edition.decimals) })]),
  ];
  const groups = [
    [
      "editions.bands",
      document.bands.map(({ title, atLeast }) =>
        t("editions.band", { title: said(title), atLeast: String(atLeast) }),
      ),
    ],
    ["editions.bonus", bonus.items.size === 0 ? [] : adjustments(bonus)],
    ["editions.penalties", penalties.items.size === 0 ? [] : adjustments(penalties)],
    [
      "editions.vetoes",
      vetoes.map(({ title, effect, band }) =>
        effect === "cap"
          ? t("editions.veto.cap", { title: said(title), band: said(edition.bands[band]?.title ?? "") })
          : t("editions.veto.disqualify", { title: said(title) }),
      ),
    ],
  ] as const;
  return (
    <Section title={t("editions.outside")}>
      <Definitions
        items={groups
          .filter(([, lines]) => lines.length > 0)
          .map(([key, lines]) => ({
            term: t(key),
            value: (
              <ul>
                {lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            ),
          }))}
      />
    </Section>
  );
}
