import { z } from "zod";
import { listFields } from "../lists/sent";
import { maybe, text } from "../web/sent";
import { invitable, invitableRoles } from "./people";
import { weaknessOf } from "./password";

const email = z.string().trim().toLowerCase().pipe(z.email());

export const SignIn = z.object({
  email,
  password: z.string().min(1).max(128),
  next: z.string().optional(),
});

export const Acceptance = z.object({
  name: text(60),
  email,
  password: z
    .string()
    .min(1)
    .max(128)
    .superRefine((password, context) => {
      const weakness = weaknessOf(password);
      if (weakness !== undefined) context.addIssue({ code: "custom", message: weakness });
    }),
});

export const Invited = z
  .object({
    name: text(60),
    role: z.enum(invitableRoles),
    subject: maybe(z.string()),
    organisation: z.string().trim().max(80).default(""),
  })
  .refine(({ role, subject }) => invitable[role] !== "subject" || subject !== undefined, {
    path: ["subject"],
    error: "people.inviteNeedsSubject",
  });

export const InvitedList = z.object(listFields);
