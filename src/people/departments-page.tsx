import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { OpenInvitation } from "./invitation-store";
import { MemberTable, WaitingTable } from "./member-table";
import type { Member } from "./store";

type DepartmentsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly members: readonly Member[];
  readonly waiting: readonly OpenInvitation[];
  readonly form: Draft<"name" | "email" | "department" | "unit" | "days">;
};

/** Who supplies what for a bureau's entries, and the two ways to ask somebody in. */
export function DepartmentsPage(props: DepartmentsProps) {
  const { frame, round, members, waiting } = props;
  const { page, rail } = frame;
  const { t } = page;
  const base = `/rounds/${round.id}/departments`;
  return (
    <Layout page={page} rail={rail} title={t("people.departments")} about={t("people.departmentsAbout")}>
      <Section title={t("people.members")} about={t("people.count", { n: members.length })}>
        {members.length === 0 ? (
          <Empty title={t("people.departmentsNone")}>{t("people.departmentsNoneWhy")}</Empty>
        ) : (
          <MemberTable page={page} members={members} acts={{ at: base, restores: false }} />
        )}
      </Section>
      {waiting.length > 0 && (
        <Section title={t("people.waiting")} about={t("people.count", { n: waiting.length })}>
          <WaitingTable page={page} waiting={waiting} at={`${base}/invitations`} />
        </Section>
      )}
      <LinkForm {...props} />
      <InviteForm {...props} />
    </Layout>
  );
}

function LinkForm({ frame: { page }, round, form: sent }: DepartmentsProps) {
  const { t } = page;
  const form = partOf({ ...sent, typed: { days: "14", ...sent.typed } }, ["unit", "days"]);
  return (
    <Section title={t("people.linkMake")}>
      <p class="quiet mb-4">{t("people.linkMakeAbout")}</p>
      <Form page={page} action={`/rounds/${round.id}/departments/links`} form={form}>
        <TextField page={page} form={form} name="unit" label={t("people.department")} size="medium" />
        <TextField
          page={page}
          form={form}
          name="days"
          type="number"
          label={t("people.linkDays")}
          hint={t("people.linkDaysHint")}
          size="short"
        />
        <FormEnd>
          <Button kind="primary">{t("people.linkDo")}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function InviteForm({ frame: { page }, round, form: sent }: DepartmentsProps) {
  const { t } = page;
  const form = partOf(sent, ["name", "email", "department"]);
  return (
    <Section title={t("people.departmentInvite")}>
      <p class="quiet mb-4">{t("people.departmentInviteAbout")}</p>
      <Form page={page} action={`/rounds/${round.id}/departments/invitations`} form={form}>
        <TextField page={page} form={form} name="department" label={t("people.department")} size="medium" />
        <TextField page={page} form={form} name="name" label={t("people.name")} size="medium" />
        <TextField
          page={page}
          form={form}
          name="email"
          type="email"
          label={t("people.email")}
          hint={t("people.inviteEmailHint")}
          optional
        />
        <FormEnd>
          <Button>{t("people.inviteSend")}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

/** Two forms stand on the page: each says its own problems. */
function partOf<Name extends string>(form: Draft<Name>, names: readonly Name[]): Draft<Name> {
  const problems = Object.entries(form.problems).filter(([name]) => names.some((one) => one === name));
  return { typed: form.typed, problems: Object.fromEntries(problems) };
}
