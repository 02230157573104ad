import { createHash } from "node:crypto";
import { parseCriteria } from "../../src/criteria/parse";
import type { Phase } from "../../src/db/terms";
import { importEdition } from "../../src/editions/import";
import { at, type Cast, castInRound, criteriaText, type PersonName } from "../cast";
import { Client } from "../client";
import { digestHeader } from "../evidence/sending";

/** Bytes that are a JPEG by their first bytes, and different by their last. */
export function jpeg(words: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    ...new TextEncoder().encode(`\0\u0010JFIF\0${words}`),
    0xff,
    0xd9,
  ]);
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const onSite = `
methods:
  - {code: written, title: 书面评审, phase: written}
  - {code: onsite, title: 实地评估, phase: onsite}
children:
  - code: C
    title: {zh: 实地, en: On site}
    points: 30
    children:
      - code: C1
        title: {zh: 案卷, en: Files}
        points: 10
        methods: [onsite]
        rule:
          kind: sample
          minimum: 2
          items:
            - {code: a, what: {zh: 有权处罚, en: Power}, points: 5, critical: true}
            - {code: b, what: {zh: 文书齐全, en: Papers}, points: 5}
        requires: {evidence: none}
        hints: [案卷]
      - code: C2
        title: {zh: 窗口, en: Windows}
        points: 20
        methods: [onsite]
        rule:
          kind: checklist
          items:
            - {code: a, what: {zh: 标识清楚, en: Signs}, points: 1}
            - {code: b, what: {zh: 一次告知, en: Told at once}, points: 1}
        requires: {evidence: none}
        hints: [窗口]`;

/** The cast's round on an edition that also looks at two leaves on site. */
export async function castOnSite(phase: Phase = "onsite"): Promise<Cast> {
  const cast = await castInRound(phase);
  const { document } = parseCriteria(
    criteriaText.replace('edition: "1"', 'edition: "2"').replace("\nchildren:", onSite),
  );
  if (document === undefined) throw new Error("the edition is refused");
  const { sha256 } = await importEdition(cast.db, at, "chen", document);
  await cast.db.batch([
    cast.db.query.updateTable("round_track").set({ edition: sha256 }).where("round", "=", cast.round),
  ]);
  return { ...cast, sha256 };
}

export type Sent = {
  readonly author?: string;
  readonly kind?: string;
  readonly of?: string | null;
  readonly leaf?: string | null;
  readonly text?: string;
  readonly ref?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly place?: string;
  readonly madeAt?: number;
  readonly photos?: readonly { readonly file: string; readonly takenAt: number }[];
};

/** A phone in somebody's hand. */
export class Phone {
  readonly #client: Client;
  readonly #cast: Cast;
  readonly membership: string;

  constructor(client: Client, cast: Cast, name: PersonName) {
    this.#client = client;
    this.#cast = cast;
    this.membership = cast.memberships[name];
  }

  static async of(cast: Cast, name: PersonName): Promise<Phone> {
    return new Phone(await Client.signedIn(name), cast, name);
  }

  item(id: string, sent: Sent, visit = this.#cast.visit): Promise<Response> {
    const item = {
      author: this.membership,
      kind: "finding",
      of: null,
      leaf: null,
      text: "",
      ref: "",
      answers: {},
      place: "",
      madeAt: at,
      photos: [],
      ...sent,
    };
    return this.#client.put(`/visits/${visit}/items/${id}`, JSON.stringify(item), {
      "content-type": "application/json",
    });
  }

  photo(item: string, bytes: Uint8Array<ArrayBuffer>, said = digestOf(bytes)): Promise<Response> {
    return this.#client.put(`/visits/${this.#cast.visit}/items/${item}/photos/${said}`, bytes, {
      "content-digest": digestHeader(said),
      "content-length": String(bytes.byteLength),
    });
  }
}
