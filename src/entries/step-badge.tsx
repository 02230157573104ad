import type { Step } from "../db/terms";
import { Badge, type Tone } from "../web/components/badge";
import type { Page } from "../web/page";

/** How an entry stands, in a word. */
export function StepBadge({ page, step }: { readonly page: Page; readonly step: Step | null }) {
  const known = step ?? "registered";
  return <Badge tone={stepTones[known]}>{page.t(`entries.step.${known}`)}</Badge>;
}

const stepTones: Readonly<Record<Step | "registered", Tone>> = {
  registered: "plain",
  submitted: "waits",
  taken_back: "plain",
  accepted: "settled",
  returned: "binds",
  refused: "binds",
  withdrawn: "plain",
  not_shortlisted: "plain",
  readmitted: "active",
};
