import type { Role } from "../db/terms";
import { SelectField, TextField } from "../web/components/fields";
import type { Draft } from "../web/form";
import type { Page } from "../web/page";

/** Who is invited, under which address, as what. */
export function InviteeFields<Name extends string>({
  page,
  form,
  roles,
}: {
  readonly page: Page;
  readonly form: Draft<Name | "name" | "email" | "role">;
  readonly roles: readonly Role[];
}) {
  const { t } = page;
  return (
    <>
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
      <SelectField
        page={page}
        form={form}
        name="role"
        label={t("people.inviteRole")}
        choices={roles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
      />
    </>
  );
}
