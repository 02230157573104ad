import { Badge, type Tone } from "../web/components/badge";
import type { Page } from "../web/page";
import { type CaseList, type ListState, stateOf } from "./cases";

const tones: Readonly<Record<ListState, Tone>> = {
  asked: "waits",
  saved: "active",
  locked: "settled",
  drawn: "settled",
};

/** How far a list is, in a word. */
export function StateBadge({ page, list }: { readonly page: Page; readonly list: CaseList }) {
  const state = stateOf(list);
  return <Badge tone={tones[state]}>{page.t(`cases.state.${state}`)}</Badge>;
}
