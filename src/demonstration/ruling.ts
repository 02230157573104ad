import { lookAgain, makeRuling } from "../moderation/rulings";
import { secondLooks } from "../moderation/rulings-store";
import { membershipIn } from "../people/store";
import { visibleSheet } from "../sheets/store";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { assessors, lead } from "./people";

export type RulingMade = { readonly leaf: string; readonly ruling: string };

/** The lead rules on the leaf on which most entries differ; one assessor has looked at earlier ratings again. */
export async function rule(stage: Stage, opened: Opened): Promise<RulingMade> {
  const { open, now } = stage;
  const leaf = "C3.3";
  const by = await memberOf(stage, opened, lead.email);
  const at = momentAt(now, daysAgo.settled, 8, 30);
  const ruling = await makeRuling(
    open(),
    at,
    by.membership,
    opened.round,
    "comprehensive",
    { code: leaf },
    "补充协议随主合同计为一份；框架协议项下的订单不单独计数。分子、分母按同一口径。",
  );
  const reader = await memberOf(stage, opened, assessors[3].email);
  const [look] = await secondLooks(open(), opened.round, { assessor: reader.membership.id });
  if (look !== undefined)
    await lookAgain(open(), at + 3_600_000, await visibleSheet(open(), reader.person, look.sheet), leaf, {
      ruling,
      answer: "stands",
      note: "分子、分母都按合同编号去重，补充协议没有另计。",
    });
  return { leaf, ruling };
}

async function memberOf({ open }: Stage, { people, round }: Opened, email: string) {
  const person = people.get(email);
  const membership = person && (await membershipIn(open(), person.id, round));
  if (person === undefined || membership === undefined) throw new Error(`no ${email}`);
  return { person, membership };
}
