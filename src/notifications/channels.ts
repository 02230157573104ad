import { z } from "zod";

/** One way a digest leaves the installation, with what it needs. */
export type Configured =
  | { readonly channel: "email"; readonly from: string; readonly post: SendEmail }
  | { readonly channel: "webhook"; readonly url: string; readonly secret: string }
  | { readonly channel: "mailbox" };

/** What the environment names; each way is off unless all of it is there (docs/operations.md). */
export function channelsOf(env: object): readonly Configured[] {
  const email = Email.safeParse(env).data;
  const webhook = Webhook.safeParse(env).data;
  return [
    ...(email === undefined
      ? []
      : [{ channel: "email" as const, from: email.DIGEST_FROM, post: email.EMAIL }]),
    ...(webhook === undefined
      ? []
      : [
          {
            channel: "webhook" as const,
            url: webhook.DIGEST_WEBHOOK_URL,
            secret: webhook.DIGEST_WEBHOOK_SECRET,
          },
        ]),
    ...(hasMailbox(env) ? [{ channel: "mailbox" as const }] : []),
  ];
}

/** The demonstration sends nothing out: its digests end in a page. */
export function hasMailbox(env: object): boolean {
  return Laptop.safeParse(env).success;
}

const Email = z.object({
  EMAIL: z.custom<SendEmail>((bound) => typeof bound === "object" && bound !== null),
  DIGEST_FROM: z.email(),
});

const Webhook = z.object({
  DIGEST_WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  DIGEST_WEBHOOK_SECRET: z.string().min(24),
});

const Laptop = z.object({ DEMONSTRATION: z.literal("on") });
