import { z } from "zod";
import { listFields } from "../lists/sent";
import { maybe, number, text, ticked } from "../web/sent";
import { invitable, invitableRoles, rolesAboveRounds } from "./people";
import { weaknessOf } from "./password";

const email = z.string().trim().toLowerCase().pipe(z.email());

/** As it is typed: one that is there already is only held against what is kept, a new one is weighed besides. */
const typedPassword = z.string().min(1).max(128);

/** A new one; `own` are the fields that stand for the person. */
function isStrong(value: string, own: readonly string[], context: z.core.$RefinementCtx, path: string) {
  const weakness = weaknessOf(value, own);
  if (weakness !== undefined)
    context.addIssue({ code: "custom", message: weakness, path: [path], input: value });
}

export const SignIn = z.object({
  email,
  password: typedPassword,
  next: z.string().optional(),
});

/** A code of the app, or a backup code; spaces between the figures are how apps show them. */
export const Code = z.object({
  code: z
    .string()
    .transform((typed) => typed.replaceAll(/\s/g, ""))
    .pipe(z.string().min(6).max(20)),
  next: z.string().optional(),
});

export const Acceptance = z
  .object({ name: text(60), email, password: typedPassword })
  .superRefine(({ name, email, password }, context) => {
    isStrong(password, [name, email.split("@")[0] ?? ""], context, "password");
  });

/** The one who already has an account has its password, however it was made. */
export const PasswordChange = z
  .object({ current: typedPassword, password: typedPassword })
  .superRefine(({ password }, context) => {
    isStrong(password, [], context, "password");
  });

/** A password set by a link; whose it is is known only there. */
export const NewPassword = z.object({ password: typedPassword });

export const EmailChange = z.object({ email, proof: typedPassword });

/** The password is asked for again; whoever comes from a directory has none. */
export const Enrolling = z.object({ current: maybe(typedPassword) });

const invited = { name: text(60), email: maybe(email) };

export const Invited = z
  .object({
    ...invited,
    role: z.enum(invitableRoles),
    subject: maybe(z.string()),
    organisation: z.string().trim().max(80).default(""),
  })
  .refine(({ role, subject }) => invitable[role] !== "subject" || subject !== undefined, {
    path: ["subject"],
    error: "people.inviteNeedsSubject",
  });

export const InvitedList = z.object(listFields);

export const InvitedAbove = z.object({ ...invited, role: z.enum(rolesAboveRounds) });

/** A department's own person, who makes an account. */
export const InvitedDepartment = z.object({ ...invited, department: text(60) });

/** A link for a department without an account. */
export const DepartmentLink = z.object({
  unit: text(60),
  days: number(z.number().int().min(1).max(60)),
});

export const SecondFactor = z.object({ required: ticked() });
