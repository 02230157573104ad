import type { Context } from "hono";
import { detectFromCookie, detectFromHeader } from "hono/language";
import { words as declared } from "../applications/declaration-words";
import { words as handovers } from "../applications/handover-words";
import { words as applied } from "../applications/words";
import { words as calendar } from "../calendar/words";
import { words as cases } from "../cases/words";
import { words as conflicts } from "../conflicts/words";
import { words as rules } from "../editions/rule-words";
import { words as editions } from "../editions/words";
import { words as application } from "../entries/application-words";
import { words as entries } from "../entries/words";
import { words as figures } from "../figures/words";
import { words as subjects } from "../jurisdictions/words";
import { words as lists } from "../lists/words";
import { words as facts } from "../evidence/facts-words";
import { words as search } from "../evidence/search-words";
import { words as purge } from "../evidence/purge-words";
import { words as parts } from "../evidence/parts-words";
import { words as log } from "../log/words";
import { words as pieces } from "../evidence/piece-words";
import { words as evidence } from "../evidence/words";
import { words as trials } from "../trials/words";
import { words as pledges } from "../pledges/words";
import { words as accounts } from "../people/account-words";
import { words as people } from "../people/words";
import { words as plans } from "../rounds/plan-words";
import { words as rounds } from "../rounds/words";
import { words as questions } from "../questions/words";
import { words as notifications } from "../notifications/words";
import { words as assignment } from "../sheets/assignment-words";
import { words as assignmentPlans } from "../sheets/plan-words";
import { words as workload } from "../sheets/workload-words";
import { words as sheets } from "../sheets/words";
import { words as resolution } from "../moderation/resolution-words";
import { words as moderation } from "../moderation/words";
import { words as shortlists } from "../results/shortlist-words";
import { words as surveys } from "../surveys/words";
import { words as results } from "../results/words";
import { words as teamSheets } from "../visits/sheet-words";
import { words as visits } from "../visits/words";
import { words as web } from "./words";

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** The strings of one noun. English that counts gives `one` and `other`, chosen by `{n}`. */
export type Words = Readonly<Record<string, { readonly zh: string; readonly en: string | Plural }>>;
interface Plural {
  readonly one: string;
  readonly other: string;
}

/** One line a noun. */
const catalogue = {
  ...web,
  ...application,
  ...applied,
  ...declared,
  ...accounts,
  ...assignment,
  ...calendar,
  ...cases,
  ...conflicts,
  ...editions,
  ...entries,
  ...evidence,
  ...facts,
  ...figures,
  ...handovers,
  ...lists,
  ...log,
  ...moderation,
  ...notifications,
  ...parts,
  ...people,
  ...pieces,
  ...plans,
  ...pledges,
  ...purge,
  ...questions,
  ...resolution,
  ...results,
  ...assignmentPlans,
  ...rounds,
  ...rules,
  ...search,
  ...sheets,
  ...shortlists,
  ...subjects,
  ...surveys,
  ...teamSheets,
  ...visits,
  ...trials,
  ...workload,
} as const satisfies Words;

export type Key = keyof typeof catalogue;

/** Numbers are grouped by the language (6,900); what is a name and not an amount (a year) is passed as text. */
export type Translate = <K extends Key>(key: K, ...values: Arguments<K>) => string;
export type Values = Readonly<Record<string, string | number>>;
type Arguments<K extends Key> = [Placeholder<K>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholder<K>, string | number>>];
type Placeholder<K extends Key> = K extends Key ? NamesIn<(typeof catalogue)[K]["zh"]> : never;
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The language of the person's choice (a cookie), else the browser's, else Chinese (quality §5). */
export function languageOf(c: Context): Language {
  const detected = detectFromCookie(c, detection) ?? detectFromHeader(c, detection);
  return languages.find((language) => language === detected) ?? "zh";
}

type Detection = Parameters<typeof detectFromHeader>[1];

const detection: Detection = {
  order: ["cookie", "header"],
  lookupCookie: "language",
  lookupFromHeaderKey: "accept-language",
  lookupQueryString: "",
  lookupFromPathIndex: 0,
  caches: false,
  ignoreCase: true,
  supportedLanguages: [...languages],
  fallbackLanguage: "zh",
};

/** The translator of a language. */
export function translator(language: Language): Translate {
  const t = (key: Key, values?: Values) => filled(template(language, key, values), language, values);
  return t;
}

export function isKey(text: string): text is Key {
  return Object.hasOwn(catalogue, text);
}

/** For keys that come from outside (a cookie, a message of a schema): missing values stay as they are written. */
export function translateLoosely(language: Language, key: Key, values: Values): string {
  return filled(template(language, key, values), language, values);
}

function template(language: Language, key: Key, values: Values | undefined): string {
  const entry: Words[string] = catalogue[key];
  const text = entry[language];
  if (typeof text === "string") return text;
  return new Intl.PluralRules("en").select(Number(values?.n)) === "one" ? text.one : text.other;
}

function filled(text: string, language: Language, values: Values | undefined): string {
  return text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values?.[name];
    if (value === undefined) return hole;
    return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value;
  });
}
