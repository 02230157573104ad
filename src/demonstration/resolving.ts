import type { Database } from "../db/database";
import { visibleEntry } from "../entries/store";
import { takeFile } from "../evidence/uploads";
import { hex } from "../log/log";
import { proving } from "../moderation/proving";
import {
  confirmResolution,
  type Proposal,
  proposeAdjustment,
  proposeStrike,
} from "../moderation/resolutions";
import type { Person } from "../people/people";
import { membershipIn } from "../people/store";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { lead } from "./people";
import type { PlaceName } from "./places";
import { placeOf } from "./review";
import type { Uploaded } from "./uploading";

/** What takes two persons: a bonus in force, a veto and a struck leaf that wait for the second. */
export async function resolve(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  const { open, now } = stage;
  const at = momentAt(now, daysAgo.settled, 15);
  const bonus = await propose(stage, opened, uploaded, at, "汐州市", {
    proposal: {
      kind: "bonus",
      code: "P4",
      count: 1,
      reason: "港区危险货物监管案入选2025年度全省行政执法典型案例。",
    },
    file: "关于公布2025年度全省行政执法典型案例的通知.html",
  });
  const deputy = await memberOf(open(), opened.deputy, opened.round);
  await confirmResolution(open(), at + 3_600_000, deputy, bonus, "proposed");
  await propose(stage, opened, uploaded, at + 7_200_000, "泠江市", {
    proposal: {
      kind: "veto",
      code: "V6",
      count: null,
      reason: "法院反映有两笔生效判决确定的款项逾期未付，报告也写明尚未付清；是否属于拒不履行，请复核。",
    },
    exact: "政务失信专项治理清偿拖欠账款4,216万元，余2笔正在履行还款协议",
  });
  const asLead = opened.people.get(lead.email);
  if (asLead === undefined) throw new Error("no lead");
  await proposeStrike(
    open(),
    at + 10_800_000,
    await memberOf(open(), asLead, opened.round),
    opened.round,
    "comprehensive",
    "H2.1",
    "全省统一的法律考试系统本年度停用，各地自行组织，合格比例不可比。",
  );
}

type Said = { readonly proposal: Proposal; readonly file?: string; readonly exact?: string };

async function propose(
  stage: Stage,
  { office }: Opened,
  uploaded: Uploaded,
  at: number,
  place: PlaceName,
  { proposal, file, exact }: Said,
): Promise<string> {
  const { env, open } = stage;
  const { entry, report } = placeOf(uploaded, place);
  const seen = await visibleEntry(open(), office, entry.id);
  const proof = await proving(open(), env.FILES, at, seen, {
    revision: exact === undefined ? undefined : report.revision.id,
    exact,
    file: file === undefined ? undefined : await notice(stage, file),
  });
  return proposeAdjustment(open(), at, seen, proposal, proof);
}

/** The notice by which the province made the model cases known, as the office keeps it. */
async function notice({ env, open }: Stage, name: string) {
  const page = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>通知</title>
<h1>关于公布2025年度全省行政执法典型案例的通知</h1>
<p>各市、县人民政府：经各地推荐、专家评审，确定10件案例为2025年度全省行政执法典型案例，现予公布。</p>
<p>第四件：汐州市交通运输综合行政执法支队查处港区危险货物瞒报案。</p></html>`;
  const bytes = new TextEncoder().encode(page);
  const digest = hex(await crypto.subtle.digest("SHA-256", bytes));
  return takeFile(open(), env.FILES, new Blob([bytes]).stream(), { name, size: bytes.byteLength, digest });
}

async function memberOf(db: Database, { id, name }: Person, round: string) {
  const membership = await membershipIn(db, id, round);
  if (membership === undefined) throw new Error(`${name} is no member`);
  return membership;
}
