import { env } from "cloudflare:workers";
import { digestOf } from "../src/criteria/digest";
import { parseCriteria } from "../src/criteria/parse";
import { type Edition, editionFrom } from "../src/criteria/tree";
import { type Database, openDatabase } from "../src/db/database";
import { insertAll } from "../src/db/insert-all";
import type { Phase, Role, Track } from "../src/db/terms";
import { addEntries } from "../src/entries/adding";
import { visibleEntries } from "../src/entries/store";
import { fileKey } from "../src/evidence/files";
import { hex, sha256 } from "../src/log/log";
import { insertInvitations } from "../src/people/invitation-store";
import { importEdition } from "../src/editions/import";
import { insertSheet } from "../src/sheets/store";

/** Invented people, by the part they play. `outsider` has an account and no part in anything. */
export const people = {
  chen: { name: "陈启明", role: "office", subject: null, organisation: "" },
  zhou: { name: "周敏", role: "bureau", subject: "qinghe", organisation: "" },
  wu: { name: "吴桐", role: "bureau", subject: "baishi", organisation: "" },
  lin: { name: "林致远", role: "assessor", subject: null, organisation: "云州大学" },
  gao: { name: "高晓岚", role: "assessor", subject: null, organisation: "南屏法学会" },
  he: { name: "何思齐", role: "lead", subject: null, organisation: "云州大学" },
  wei: { name: "魏清和", role: "city", subject: "yunzhou", organisation: "" },
  duan: { name: "段知微", role: "department", subject: "qinghe", organisation: "青禾县住建局" },
  zheng: { name: "郑允明", role: "observer", subject: null, organisation: "南屏市审计局" },
  jiang: { name: "姜若水", role: "administrator", subject: null, organisation: "" },
  outsider: { name: "路人", role: undefined, subject: null, organisation: "" },
} as const satisfies Readonly<Record<string, Part>>;

type Part = {
  readonly name: string;
  readonly role: Role | undefined;
  readonly subject: string | null;
  readonly organisation: string;
};

export type PersonName = keyof typeof people;

/** Who plays each role in the cast's round. */
export const playing: Readonly<Record<Role, PersonName>> = {
  administrator: "jiang",
  office: "chen",
  city: "wei",
  bureau: "zhou",
  department: "duan",
  assessor: "lin",
  lead: "he",
  observer: "zheng",
};

/** Invented places. */
export const subjects = [
  { id: "yunzhou", code: "990100", name: "云州市", kind: "prefecture", parent: null },
  { id: "qinghe", code: "990101", name: "青禾县", kind: "county", parent: "yunzhou" },
  { id: "baishi", code: "990102", name: "白石区", kind: "county", parent: "yunzhou" },
  { id: "gaoxin", code: null, name: "云州高新区", kind: "zone", parent: "yunzhou" },
] as const;

/** A small indicator system: four leaves of three kinds of rule, two of them not for zones. */
export const criteriaText = `
id: cast-1
edition: "1"
title: {zh: 小型指标体系, en: A small system}
track: comprehensive
total: 100
decimals: 2
kinds:
  - {code: prefecture, title: {zh: 设区的市, en: Prefecture}}
  - {code: county, title: {zh: 县, en: County}}
  - {code: zone, title: {zh: 功能区, en: Zone}}
agreement: {raters: 2, tolerance: {ratio: 0.2}}
facts:
  - {key: approvals, title: {zh: 清单外审批数, en: Approvals off the list}, unit: {zh: 件, en: approvals}, phrases: ["清单外审批{n}件"]}
  - {key: closed_rate, title: {zh: 按期办结率, en: Rate closed in time}, unit: "%", phrases: ["按期办结率{n}"]}
children:
  - code: A
    title: {zh: 制度, en: Rules}
    points: 60
    children:
      - code: A1
        title: {zh: 目录公开, en: Catalogue published}
        points: 20
        rule: {kind: binary, criterion: {zh: 目录已公开, en: The catalogue is public}}
        requires: {evidence: none}
        hints: [目录]
      - code: A2
        title: {zh: 清单外审批, en: Approvals off the list}
        points: 40
        rule: {kind: deduct, items: [{code: a, what: {zh: 清单外审批, en: Approval off the list}, each: 10, cap: 20}]}
        requires: {evidence: none}
        hints: [清单]
        facts: [approvals]
        kinds: [prefecture, county]
  - code: B
    title: {zh: 复议, en: Reconsideration}
    points: 40
    children:
      - code: B1
        title: {zh: 按期办结率, en: Closed in time}
        points: 30
        rule: {kind: measure, input: percent, unit: "%", scale: {kind: linear, zeroAt: 80, fullAt: 100}}
        requires: {evidence: none}
        hints: [复议数据]
        kinds: [prefecture, county]
      - code: B2
        title: {zh: 办案质量, en: Quality}
        points: 10
        rule: {kind: judgement, step: 1, rubric: [{zh: 说理充分, en: Reasons are given}]}
        requires: {evidence: none}
        hints: [文书]
bands:
  - {code: good, title: {zh: 良好, en: Good}, atLeast: 80}
  - {code: fail, title: {zh: 其他, en: Others}, atLeast: 0}
`;

/** What stands after `castInRound`, by the names routes give their parameters. */
export type Cast = {
  readonly db: Database;
  readonly edition: Edition;
  readonly sha256: string;
  readonly round: string;
  readonly track: Track;
  /** 青禾县's entry, with a sheet of 林致远 over the whole tree. */
  readonly entry: string;
  /** 白石区's entry, of which 周敏 sees nothing. */
  readonly otherEntry: string;
  readonly sheet: string;
  readonly leaf: string;
  readonly document: string;
  readonly revision: string;
  /** A quote that 林致远 cites on the leaf, orphaned by the newest upload. */
  readonly evidence: string;
  /** An announced visit to 青禾县 by 林致远 and 何思齐, with one finding of 林致远 on it. */
  readonly visit: string;
  readonly item: string;
  /** A question of 林致远 about the leaf, that waits for the bureau. */
  readonly question: string;
  /** An invitation of 青禾县 for a department of its own that nobody has followed, by its digest. */
  readonly invitation: string;
  /** A draw of case files that is made, and 青禾县's list in it, handed to 段知微. */
  readonly draw: string;
  readonly list: string;
  readonly memberships: Readonly<Record<PersonName, string>>;
};

export const at = Date.UTC(2026, 2, 1, 1);

/** People with accounts, 陈启明 as the office, 姜若水 as the administrator, and places; no indicator system and no round yet. */
export async function castAboveRounds(): Promise<Database> {
  const db = openDatabase(env.DB);
  await db.batch([
    ...insertAll(
      db,
      "person",
      Object.entries(people).map(([id, { name }]) => personRow(id, name)),
    ),
    ...insertAll(db, "subject", subjects),
    ...insertAll(db, "membership", [membershipRow("chen", null), membershipRow("jiang", null)]),
  ]);
  return db;
}

/** All of that and a round in a phase: two entries, everybody in their part, one sheet, one document. */
export async function castInRound(phase: Phase = "draft"): Promise<Cast> {
  const db = await castAboveRounds();
  const { document } = parseCriteria(criteriaText);
  if (document === undefined) throw new Error("the cast's indicator system is refused");
  await importEdition(db, at, "chen", document);
  const digest = await digestOf(document);
  const [round, track] = ["r1", "comprehensive"] as const;
  const inRound = (["zhou", "wu", "lin", "gao", "he", "wei", "duan", "zheng"] as const).map((name) =>
    membershipRow(name, round),
  );
  await db.batch([
    ...insertAll(db, "round", [{ id: round, title: "2026年度评估", created_at: at, created_by: "chen" }]),
    ...insertAll(db, "round_track", [{ round, track, edition: digest, phase, due_at: null }]),
    ...insertAll(db, "membership", inRound),
  ]);
  const bids = subjects.filter(({ kind }) => kind === "county").map((subject) => ({ subject, title: "" }));
  await addEntries(db, at, "chen", round, { track, edition: digest }, bids);
  const office = { id: "m-chen", person: "chen", role: "office", round: null, subject: null } as const;
  const entries = await visibleEntries(db, { ...office, organisation: "" }, round);
  const entry = entries.find(({ subject }) => subject === "qinghe")?.id ?? "";
  const otherEntry = entries.find(({ subject }) => subject === "baishi")?.id ?? "";
  const [sheet, revision, documentId, evidence, question] = ["s1", "v1", "d1", "e1", "q1"];
  const [draw, list] = ["cd1", "cl1"];
  const [visit, item] = ["visit1", "00000000000001"];
  const invitation = await sha256("a department's token");
  const report = new TextEncoder().encode("一、主要做法\n目录已向社会公开，全年没有清单外审批。\n");
  const file = hex(await crypto.subtle.digest("SHA-256", report));
  await env.FILES.put(fileKey(file), report);
  await db.batch([
    ...insertInvitations(db, [
      {
        token_digest: invitation,
        name: "苗青",
        email: null,
        role: "department",
        round,
        subject: "qinghe",
        organisation: "青禾县公安局",
        created_at: at,
        created_by: "zhou",
        expires_at: Date.UTC(2100, 0, 1),
      },
    ]),
    insertSheet(db, { id: sheet, entry, assessor: "m-lin", node: "*" }, at, "m-chen"),
    ...insertAll(db, "document", [
      {
        id: documentId,
        entry,
        title: "年度报告",
        openness: "open",
        period: "2025",
        unit: "",
        created_at: at,
        created_by: "m-zhou",
      },
    ]),
    ...insertAll(
      db,
      "document_revision",
      [
        { id: revision, number: 1, file },
        { id: "v2", number: 2, file: "b".repeat(64) },
      ].map((one) => ({
        ...one,
        document: documentId,
        name: "报告.txt",
        kind: "text" as const,
        size: report.byteLength,
        uploaded_at: at,
        uploaded_by: "m-zhou",
      })),
    ),
    ...insertAll(db, "evidence", [
      {
        id: evidence,
        entry,
        kind: "quote",
        revision,
        text_digest: file,
        start: 7,
        end: 13,
        exact: "目录已向社会",
        prefix: "",
        suffix: "",
        made_at: at,
        made_by: "m-lin",
      },
    ]),
    // the newest upload no longer says so: the quote waits for its assessor
    ...insertAll(db, "anchor", [
      {
        evidence,
        revision: "v2",
        text_digest: null,
        state: "orphaned",
        start: null,
        end: null,
        page: null,
        at,
        by: null,
      },
    ]),
    ...insertAll(db, "question", [
      {
        id: question,
        entry,
        leaf: "A1",
        revision: null,
        quote: null,
        asked_by: "m-lin",
        asked_at: at,
        due_at: Date.UTC(2100, 0, 1),
        closed_at: null,
        closed_by: null,
      },
    ]),
    ...insertAll(db, "question_turn", [
      {
        question,
        number: 1,
        side: "evaluators",
        words: "目录公布在哪个网站？",
        due_at: Date.UTC(2100, 0, 1),
        at,
        by: "m-lin",
      },
    ]),
    ...insertAll(db, "citation", [{ sheet, leaf: "A1", evidence }]),
    // one leaf is in the hands of 段知微's department
    ...insertAll(db, "handover", [
      { entry, leaf: "A1", unit: people.duan.organisation, due_at: null, at, by: "m-zhou" },
    ]),
    ...insertAll(db, "case_draw", [
      {
        id: draw,
        round,
        track,
        kind: "行政许可",
        leaf: null,
        count: 1,
        due_at: at,
        asked_at: at,
        asked_by: "m-chen",
        seed: "03 11 14",
        source: "开奖公告",
        seeded_at: at + 2,
        seeded_by: "m-chen",
      },
    ]),
    ...insertAll(db, "case_list", [
      {
        id: list,
        draw,
        entry,
        department: "行政审批局",
        handed_to: "m-duan",
        numbers: '["许〔2025〕第1号","许〔2025〕第2号"]',
        saved_at: at,
        saved_by: "m-duan",
        digest: "c".repeat(64),
        locked_at: at + 1,
        locked_by: "m-zhou",
        drawn_order: '["许〔2025〕第2号","许〔2025〕第1号"]',
      },
    ]),
    ...insertAll(db, "visit", [
      { id: visit, entry, kind: "announced", day: "2026-03-09", opened_at: at, opened_by: "m-chen" },
    ]),
    ...insertAll(
      db,
      "visit_member",
      ["m-lin", "m-he"].map((membership) => ({
        visit,
        membership,
        named_at: at,
        named_by: "m-chen",
        left_at: null,
        left_by: null,
      })),
    ),
    ...insertAll(db, "visit_item", [
      {
        id: item,
        visit,
        author: "m-lin",
        kind: "finding",
        of: null,
        leaf: null,
        text: "大厅公示栏更新及时。",
        ref: "",
        answers: "{}",
        place: "政务大厅",
        made_at: at,
        received_at: at,
        late: 0,
      },
    ]),
  ]);
  return {
    db,
    edition: editionFrom(document),
    sha256: digest,
    round,
    track,
    entry,
    otherEntry,
    sheet,
    leaf: "A1",
    document: documentId,
    revision,
    evidence,
    visit,
    item,
    question,
    invitation,
    draw,
    list,
    memberships: {
      chen: "m-chen",
      zhou: "m-zhou",
      wu: "m-wu",
      lin: "m-lin",
      gao: "m-gao",
      he: "m-he",
      wei: "m-wei",
      duan: "m-duan",
      zheng: "m-zheng",
      jiang: "m-jiang",
      outsider: "",
    },
  };
}

/** Puts the cast's round into another phase. */
export async function inPhase({ db, round }: Cast, phase: Phase): Promise<void> {
  await db.batch([db.query.updateTable("round_track").set({ phase }).where("round", "=", round)]);
}

function personRow(id: string, name: string) {
  const moment = new Date(at).toISOString();
  const email = `${id}@fadu.test`;
  return { id, name, email, emailVerified: 1, createdAt: moment, updatedAt: moment };
}

function membershipRow(name: Exclude<PersonName, "outsider">, round: string | null) {
  const { role, subject, organisation } = people[name];
  return { id: `m-${name}`, person: name, role, round, subject, organisation, since: at, pledged_at: at };
}
