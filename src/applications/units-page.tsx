import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { UnitsForm } from "./forms";

/** What 各执法部门, 各镇街 and the like stand for in a place. */
export function UnitsPage({
  frame: { page, rail },
  round,
  offered,
  form,
}: {
  readonly frame: Frame;
  readonly round: Round;
  /** The lists shown are those of an earlier round, not saved for this one. */
  readonly offered: boolean;
  readonly form: DraftOf<typeof UnitsForm>;
}) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}`, label: round.title }]}
      title={t("applications.groups")}
      about={t("applications.groups.about")}
      scripts={["dirty"]}
      width="column"
    >
      {offered && <Notice>{t("applications.groups.offered")}</Notice>}
      <Form page={page} action={`/rounds/${round.id}/units`} form={form} guarded>
        <TextArea
          page={page}
          form={form}
          name="lists"
          label={t("applications.groups.lists")}
          hint={t("applications.groups.hint")}
          rows={10}
          optional
        />
        <FormEnd>
          <Button kind="primary">{t("applications.save")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
