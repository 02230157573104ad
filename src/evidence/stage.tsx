import type { ReadingStage } from "../db/terms";
import { Badge, type Tone } from "../web/components/badge";
import { isKey, translateLoosely } from "../web/language";
import type { Page } from "../web/page";
import type { Reading } from "./documents";

const tones: Readonly<Record<ReadingStage, Tone>> = {
  waiting: "active",
  extract: "active",
  structure: "active",
  passages: "active",
  facts: "active",
  done: "settled",
  unread: "plain",
  held: "binds",
  failed: "waits",
};

type Shown = Pick<Reading, "stage" | "reason">;

/** The stage a reading is in, as a word with its sign. */
export function Stage({ page, reading }: { readonly page: Page; readonly reading: Shown }) {
  return <Badge tone={tones[reading.stage]}>{page.t(`evidence.stage.${reading.stage}`)}</Badge>;
}

/** Why a file is not read and what to do; nothing where all is well. */
export function whyUnread({ t, language }: Page, { stage, reason }: Shown): string | undefined {
  if (stage === "held") return t("evidence.why.held", { mark: reason });
  if (stage === "failed") return t("evidence.why.failed");
  const key = `evidence.why.${reason}`;
  return stage === "unread" && isKey(key) ? translateLoosely(language, key, {}) : undefined;
}
