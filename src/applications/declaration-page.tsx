import { textIn } from "../criteria/text.ts";
import { entryName, type SeenEntry } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { marked, type Total } from "../sheets/marks";
import { Button } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { FileField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card } from "../web/components/section";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import { ratingOfSelf } from "./applications";
import type { Declaration } from "./declaration-store";
import { checkCode } from "./declared";
import { applicationHref } from "./paths";
import type { Readiness } from "./submitting";

export type DeclarationPageProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenEntry;
  readonly round: string;
  readonly readiness: Readiness;
  readonly total: Total;
  /** The scan that came back last. */
  readonly brought: Declaration | undefined;
  /** For the bureau while it can bring one. */
  readonly form: Draft<"code" | "files"> | undefined;
};

/** What a bureau declares and promises, to be printed, sealed and brought back as a scan (assessment §2, Applying). */
export function DeclarationPage(props: DeclarationPageProps) {
  const { frame, crumbs, seen, round, readiness, form } = props;
  const { page, rail } = frame;
  const { t } = page;
  const { entry } = seen;
  const code = checkCode(readiness.digest);
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[...crumbs, { href: applicationHref(entry.id), label: t("applications.title") }]}
      title={t("applications.declaration")}
      about={entryName(entry)}
      action={
        <button class="btn btn-primary" type="button" data-print="">
          {t("applications.declaration.print")}
        </button>
      }
      scripts={["print"]}
      print={t("applications.declaration.head", { round, entry: entryName(entry), code })}
      width="column"
    >
      <Stand {...props} />
      {form && <Bringing {...props} form={form} />}
      <Papers {...props} code={code} />
    </Layout>
  );
}

/** Whether the scan that is there says what is declared now. */
function Stand({ frame: { page }, readiness, brought }: DeclarationPageProps) {
  const { t, format } = page;
  if (brought === undefined) return <Notice>{t("applications.declaration.none")}</Notice>;
  const said = { name: brought.by, time: format.stamp(brought.at) };
  return (
    <Notice tone={readiness.declaration === "there" ? "done" : "waits"}>
      {t("applications.declaration.brought", said)}{" "}
      <a href={`/documents/${brought.revision}`}>{brought.name}</a>
      {readiness.declaration === "stale" && <p>{t("applications.gap.declarationStale")}</p>}
    </Notice>
  );
}

function Bringing({
  frame: { page },
  seen,
  form,
}: DeclarationPageProps & { readonly form: Draft<"code" | "files"> }) {
  const { t } = page;
  return (
    <div class="print:hidden">
      <Card title={t("applications.declaration.bring")}>
        <p class="quiet mb-3">{t("applications.declaration.bringWhy")}</p>
        <Form page={page} action={`/entries/${seen.entry.id}/declarations`} form={form} files>
          <FileField
            page={page}
            form={form}
            name="files"
            label={t("applications.declaration.scan")}
            hint={t("applications.declaration.scanHint")}
            accept=".pdf,.png,.jpg,.jpeg"
          />
          <TextField
            page={page}
            form={form}
            name="code"
            label={t("applications.declaration.code")}
            hint={t("applications.declaration.codeHint")}
            size="short"
            maxlength={8}
            autocomplete="off"
          />
          <FormEnd>
            <Button>{t("applications.documents.upload")}</Button>
          </FormEnd>
        </Form>
      </Card>
    </div>
  );
}

/** The two papers as they are sealed. */
function Papers({
  frame: { page },
  seen: { entry },
  round,
  readiness,
  total,
  code,
}: DeclarationPageProps & { readonly code: string }) {
  const { t, language } = page;
  const { edition, leaves, digest } = readiness;
  const units = (figure: number | null) => (figure === null ? "—" : textOfUnits(figure, edition.decimals));
  const sum =
    total.earned === null
      ? t("sheets.between", { low: units(total.low), high: units(total.high) })
      : units(total.earned);
  const whom = {
    round,
    entry: entryName(entry),
    track: t(`rounds.track.${entry.track}`),
    total: sum,
    n: leaves.length,
  };
  return (
    <>
      <article class="paper">
        <h2>{t("applications.declaration")}</h2>
        <p>{t("applications.declaration.text", whom)}</p>
        <table class="paper-table">
          <caption class="unseen">{t("applications.selfScore")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("applications.leaf")}</th>
              <th scope="col" class="figure">
                {t("applications.declaration.points")}
              </th>
              <th scope="col" class="figure">
                {t("applications.selfScore")}
              </th>
            </tr>
          </thead>
          <tbody>
            {leaves.map(({ leaf, selfScore }) => {
              const earned = marked(edition, leaf, ratingOfSelf(selfScore)).earned?.earned ?? null;
              return (
                <tr>
                  <th scope="row">
                    {leaf.code} {textIn(leaf.title, language)}
                  </th>
                  <td class="figure">{units(leaf.points)}</td>
                  <td class="figure">
                    {earned === null ? t(`sheets.state.${selfScore.state}`) : units(earned)}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("applications.selfScore.total")}</th>
              <td class="figure">{units(total.points)}</td>
              <td class="figure">{sum}</td>
            </tr>
          </tfoot>
        </table>
        <Seal page={page} digest={digest} code={code} />
      </article>
      <article class="paper">
        <h2>{t("applications.truth")}</h2>
        <p>{t("applications.truth.to", { round })}</p>
        <ol class="paper-promises">
          {(["true", "whole", "open", "consequence"] as const).map((key) => (
            <li>{t(`applications.truth.${key}`)}</li>
          ))}
        </ol>
        <Seal page={page} digest={digest} code={code} />
      </article>
    </>
  );
}

function Seal({
  page: { t },
  digest,
  code,
}: {
  readonly page: Frame["page"];
  readonly digest: string;
  readonly code: string;
}) {
  return (
    <footer class="seal">
      <p>{t("applications.declaration.signed")}</p>
      <p>{t("applications.declaration.sealed")}</p>
      <p>{t("applications.declaration.dated")}</p>
      <p class="seal-code">{t("applications.declaration.digest", { digest, code })}</p>
    </footer>
  );
}
