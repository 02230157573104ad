import { z } from "zod";
import { text } from "../web/sent";
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
