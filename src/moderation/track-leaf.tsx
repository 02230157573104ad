import { textIn } from "../criteria/text.ts";
import type { Track } from "../db/terms";
import type { RoundTrack } from "../rounds/rounds";
import { SelectField } from "../web/components/fields";
import { Tabs } from "../web/components/tabs";
import type { Draft } from "../web/form";
import type { Page } from "../web/page";
import type { Editions } from "./waiting";

/** Which track a form is for, where several are open; `at` is the address of its page, `part` the form's id there. */
export function TrackTabs({
  page,
  open,
  track,
  at,
  part,
}: {
  readonly page: Page;
  readonly open: readonly RoundTrack[];
  readonly track: Track;
  readonly at: string;
  readonly part: string;
}) {
  if (open.length < 2) return null;
  return (
    <Tabs
      page={page}
      label={page.t("moderation.track")}
      tabs={open.map((one) => ({
        href: `${at}?track=${one.track}#${part}`,
        label: page.t(`rounds.track.${one.track}`),
        current: one.track === track,
      }))}
    />
  );
}

/** A leaf of the track. */
export function LeafField<Name extends string>({
  page,
  form,
  editions,
  track,
}: {
  readonly page: Page;
  readonly form: Draft<Name | "leaf">;
  readonly editions: Editions;
  readonly track: Track;
}) {
  return (
    <SelectField
      page={page}
      form={form}
      name="leaf"
      label={page.t("moderation.leaf")}
      size="long"
      choices={(editions.get(track)?.leaves ?? []).map((leaf) => ({
        value: leaf.code,
        label: `${leaf.code} ${textIn(leaf.title, page.language)}`,
      }))}
    />
  );
}
