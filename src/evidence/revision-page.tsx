import type { SeenRevision } from "./store";
import { entryName } from "../entries/entries";
import type { Kind } from "../reading/extract/extracted.ts";
import { Button, ButtonLink } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Row } from "../web/components/side-by-side";
import type { RailItem } from "../web/components/rail";
import type { DraftOf } from "../web/form";
import { Layout, type Script } from "../web/layout";
import type { Page } from "../web/page";
import type { DocumentTextProps } from "./document-text";
import { sizeText } from "./documents-page";
import { DocumentTabs } from "./document-tabs";
import type { Releasing } from "./forms";
import { Reader } from "./reader";
import { isDrawn, type Scan } from "./scan";
import { ScanPage } from "./scan-page";
import { Stage, whyUnread } from "./stage";

interface RevisionProps {
  readonly mayPurge: boolean;
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenRevision;
  /** Undefined while there is no text. */
  readonly content: Omit<DocumentTextProps, "page" | "paged"> | undefined;
  /** A page of what has no text and can be looked at. */
  readonly scan: Scan | undefined;
  /** The region a link led to. */
  readonly region: string | undefined;
  /** The form that lets a held file be read, for who may. */
  readonly releasing: DraftOf<typeof Releasing> | undefined;
}

/** One revision of a document: its text with outline and quotes, or the file itself where it has none. */
export function RevisionPage({
  page,
  rail,
  crumbs,
  seen,
  content,
  scan,
  region,
  releasing,
  mayPurge,
}: RevisionProps) {
  const { t, format } = page;
  const { document, revision, reading, revisions } = seen;
  const [newest] = revisions;
  const why = whyUnread(page, reading);
  const held = reading.stage === "held";
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={document.title}
      scripts={scriptsOf(revision.kind, content !== undefined, scan)}
      about={
        <>
          <Stage page={page} reading={reading} />
          <span>{t("evidence.revision", { number: String(revision.number) })}</span>
          <span>{`${t(`evidence.kind.${revision.kind}`)} · ${sizeText(page, revision.size)}`}</span>
          <span>{format.stamp(revision.uploadedAt)}</span>
          <span>{t(`evidence.openness.${document.openness}`)}</span>
          {document.period && <span>{document.period}</span>}
          {document.unit && <span>{document.unit}</span>}
        </>
      }
      action={
        <Row>
          {mayPurge && (
            <ButtonLink href={`/documents/${revision.id}/purges`} kind="bare">
              {t("evidence.purge")}
            </ButtonLink>
          )}
          {(!held || releasing !== undefined) && (
            <ButtonLink href={`/documents/${revision.id}/file`}>{t("evidence.download")}</ButtonLink>
          )}
        </Row>
      }
    >
      <DocumentTabs page={page} revision={revision.id} current="text" />
      {newest !== undefined && newest.id !== revision.id && (
        <Notice tone="waits">
          {t("evidence.notNewest", { number: String(revision.number) })}{" "}
          <a href={`/documents/${newest.id}`}>{t("evidence.newest")}</a>
        </Notice>
      )}
      {why !== undefined && <Notice tone={held ? "binds" : "waits"}>{why}</Notice>}
      {content !== undefined && (
        <Reader page={page} content={content} file={{ kind: revision.kind, title: document.title }} />
      )}
      {content === undefined && scan !== undefined && (
        <ScanPage
          page={page}
          scan={scan}
          title={`${entryName(seen.entry)} · ${document.title}`}
          shown={region}
        />
      )}
      {held && releasing !== undefined && (
        <Form page={page} action={`/documents/${revision.id}/releases`} form={releasing}>
          <TextArea
            page={page}
            form={releasing}
            name="reason"
            label={t("evidence.release.reason")}
            hint={t("evidence.release.hint")}
            rows={2}
            maxlength={300}
          />
          <FormEnd>
            <Button kind="binding">{t("evidence.release")}</Button>
          </FormEnd>
        </Form>
      )}
    </Layout>
  );
}

function scriptsOf(kind: Kind, hasText: boolean, scan: Scan | undefined): readonly Script[] {
  if (hasText) return kind === "pdf" ? ["panes", "viewer"] : [];
  return isDrawn(scan) ? ["viewer"] : [];
}
