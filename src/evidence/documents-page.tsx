import { applicationHref } from "../applications/paths";
import { StepBadge } from "../entries/step-badge";
import type { Entry } from "../entries/entries";
import { entryName } from "../entries/entries";
import { Button, ButtonLink, PostButton } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import type { RailItem } from "../web/components/rail";
import { Row } from "../web/components/side-by-side";
import { type Column, Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { isUnderWay } from "./documents";
import type { Purge } from "./purge-store";
import { Stage, whyUnread } from "./stage";
import type { ListedDocument } from "./store";

interface DocumentsProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly documents: readonly ListedDocument[];
  /** Those that wait for a second person, where the reader may be one. */
  readonly purges: readonly Purge[];
  readonly may: {
    readonly upload: boolean;
    readonly readAgain: boolean;
    readonly seeApplication: boolean;
    readonly seeCases: boolean;
    readonly adjustments: boolean;
    readonly seeVisits: boolean;
    readonly questions: boolean;
  };
}

/** What an entry rests on: its documents as last uploaded, and how far each is read. */
export function DocumentsPage({ page, rail, crumbs, entry, documents, may, purges }: DocumentsProps) {
  const { t } = page;
  const upload = may.upload && (
    <ButtonLink href={`/entries/${entry.id}/documents/new`} kind="primary">
      {t("evidence.upload")}
    </ButtonLink>
  );
  const coverage = <ButtonLink href={`/entries/${entry.id}/coverage`}>{t("evidence.coverage")}</ButtonLink>;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={entryName(entry)}
      about={
        <>
          <span>{t("evidence.count", { n: documents.length })}</span>
          <a href={`/entries/${entry.id}/data`}>{t("figures.own")}</a>
          {may.seeApplication && <a href={applicationHref(entry.id)}>{t("applications.title")}</a>}
          {may.seeCases && <a href={`/entries/${entry.id}/case-lists`}>{t("cases.lists")}</a>}
          {may.seeApplication && (
            <a href={`/entries/${entry.id}/application`}>
              {t("entries.application")} <StepBadge page={page} step={entry.step} />
            </a>
          )}
          {may.seeVisits && <a href={`/entries/${entry.id}/visits`}>{t("visits.link")}</a>}
          {may.questions && <a href={`/entries/${entry.id}/questions`}>{t("questions.title")}</a>}
          {may.adjustments && <a href={`/entries/${entry.id}/resolutions`}>{t("moderation.adjustments")}</a>}
        </>
      }
      action={
        <Row>
          {coverage}
          {upload}
        </Row>
      }
      scripts={["htmx.min"]}
    >
      {purges.length > 0 && (
        <Notice tone="waits">
          {t("evidence.purge.waits")}{" "}
          {purges.map(({ revision, title }) => (
            <>
              <a href={`/documents/${revision}/purges`}>{title}</a>{" "}
            </>
          ))}
        </Notice>
      )}
      {documents.length === 0 ? (
        <Empty title={t("evidence.none")} next={upload}>
          {t(may.upload ? "evidence.noneUpload" : "evidence.noneWait")}
        </Empty>
      ) : (
        <>
          <SearchBox page={page} entry={entry} />
          <Documents page={page} entry={entry} documents={documents} may={may} />
        </>
      )}
    </Layout>
  );
}

function SearchBox({ page, entry }: Pick<DocumentsProps, "page" | "entry">) {
  const { t } = page;
  return (
    <form class="filters" method="get" action={`/entries/${entry.id}/search`} role="search">
      <label class="filter-field">
        <span>{t("evidence.search.q")}</span>
        <input class="entry" type="search" name="q" />
      </label>
      <Button>{t("evidence.search.title")}</Button>
    </form>
  );
}

/** Looks again by itself while one of its readings is under way. */
function Documents({ page, entry, documents, may }: Omit<DocumentsProps, "rail" | "crumbs" | "purges">) {
  const again = documents.some(({ reading }) => isUnderWay(reading)) && {
    "hx-get": page.path,
    "hx-trigger": "every 3s",
    "hx-select": "#documents",
    "hx-swap": "outerHTML",
  };
  return (
    <div id="documents" {...again}>
      <Table
        page={page}
        caption={page.t("evidence.documents")}
        columns={columns(page, entry, may)}
        rows={documents}
        id={({ id }) => `document-${id}`}
        tone={({ reading: { stage } }) =>
          stage === "held" ? "binds" : stage === "failed" ? "waits" : undefined
        }
      />
    </div>
  );
}

function columns(page: Page, entry: Entry, may: DocumentsProps["may"]): readonly Column<ListedDocument>[] {
  const { t, format } = page;
  return [
    {
      key: "title",
      head: t("evidence.name"),
      wide: true,
      cell: ({ title, revision, leaves }) => (
        <div class="title-cell">
          <a href={`/documents/${revision.id}`}>{title}</a>
          {leaves.length > 0 && <span class="quiet">{t("evidence.links", { codes: leaves.join(" ") })}</span>}
        </div>
      ),
    },
    {
      key: "reading",
      head: t("evidence.reading"),
      wide: true,
      cell: (document) => <ReadingCell page={page} document={document} may={may} />,
    },
    { key: "period", head: t("evidence.period"), cell: ({ period }) => period, optional: true },
    { key: "unit", head: t("evidence.unit"), cell: ({ unit }) => unit, optional: true },
    {
      key: "openness",
      head: t("evidence.openness"),
      cell: ({ openness }) => t(`evidence.openness.${openness}`),
      optional: true,
    },
    {
      key: "file",
      head: t("evidence.file"),
      cell: ({ revision: { kind, size } }) => `${t(`evidence.kind.${kind}`)} · ${sizeText(page, size)}`,
      optional: true,
    },
    {
      key: "revision",
      head: t("evidence.revisions"),
      cell: ({ id, revision: { number, uploadedAt } }) => (
        <div class="revision-cell">
          <span>{`${t("evidence.revision", { number: String(number) })} · ${format.stamp(uploadedAt)}`}</span>
          {may.upload && (
            <>
              <a href={`/entries/${entry.id}/documents/${id}/revisions/new`}>
                {t("evidence.upload.revision")}
              </a>
              <a href={`/entries/${entry.id}/documents/${id}/details`}>{t("evidence.details")}</a>
            </>
          )}
        </div>
      ),
    },
  ];
}

function ReadingCell({
  page,
  document,
  may,
}: Pick<DocumentsProps, "page" | "may"> & { readonly document: ListedDocument }) {
  const { reading, passages, revision } = document;
  const why = whyUnread(page, reading);
  return (
    <div class="reading-cell">
      <Stage page={page} reading={reading} />
      {reading.stage === "done" && <span class="quiet">{page.t("evidence.passages", { n: passages })}</span>}
      {why !== undefined && <span class="quiet">{why}</span>}
      {reading.stage === "failed" && may.readAgain && (
        <PostButton action={`/documents/${revision.id}/readings`} small>
          {page.t("evidence.readAgain")}
        </PostButton>
      )}
    </div>
  );
}

/** 640 KB, 12.5 MB: as people speak of files. */
export function sizeText({ t }: Page, size: number): string {
  const kilobytes = Math.max(1, Math.round(size / 1024));
  return kilobytes < 1024
    ? t("evidence.size.kb", { n: kilobytes })
    : t("evidence.size.mb", { n: Math.round(size / 1024 / 102.4) / 10 });
}
