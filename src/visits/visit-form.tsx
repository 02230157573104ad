import { Button } from "../web/components/button";
import { CheckboxGroup, DateField, RadioGroup } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Card } from "../web/components/section";
import type { DraftOf } from "../web/form";
import type { Page } from "../web/page";
import type { MembersSent, VisitSent } from "./forms";
import type { Candidate } from "./store";
import { visitKinds } from "./visits";

type FormProps<Draft> = {
  readonly page: Page;
  readonly action: string;
  readonly form: Draft;
  readonly candidates: readonly Candidate[];
};

/** A new visit: its day, whether it is announced, who goes. */
export function VisitForm({ page, action, form, candidates }: FormProps<DraftOf<typeof VisitSent>>) {
  const { t } = page;
  return (
    <Card title={t("visits.new")}>
      <Form page={page} action={action} form={form}>
        <DateField page={page} form={form} name="day" label={t("visits.day")} />
        <RadioGroup
          page={page}
          form={form}
          name="kind"
          label={t("visits.kind")}
          choices={visitKinds.map((kind) => ({
            value: kind,
            label: t(`visits.kind.${kind}`),
            hint: t(`visits.kind.${kind}Hint`),
          }))}
        />
        <CheckboxGroup
          page={page}
          form={form}
          name="members"
          label={t("visits.members")}
          hint={t("visits.membersHint")}
          choices={choicesOf(page, candidates)}
        />
        <FormEnd>
          <Button kind="primary">{t("visits.new")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

/** Further members for a visit. */
export function MembersForm({ page, action, form, candidates }: FormProps<DraftOf<typeof MembersSent>>) {
  const { t } = page;
  return (
    <Form page={page} action={action} form={form}>
      <CheckboxGroup
        page={page}
        form={form}
        name="members"
        label={t("visits.name")}
        hint={t("visits.membersHint")}
        choices={choicesOf(page, candidates)}
      />
      <FormEnd>
        <Button>{t("visits.name")}</Button>
      </FormEnd>
    </Form>
  );
}

function choicesOf({ t }: Page, candidates: readonly Candidate[]) {
  return candidates.map(({ id, name, organisation, role }) => ({
    value: id,
    label: name,
    hint: [t(`people.role.${role}`), organisation].filter((part) => part !== "").join(" · "),
  }));
}
