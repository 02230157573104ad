import { isAlias, isMap, isScalar, isSeq, type Scalar } from "yaml";
import { decimalFromText } from "../scoring/decimal.ts";
import type { Path, RuleName } from "./problem.ts";

/** Bounds for what a person writes by hand; beyond them a file is a mistake or an attack. */
export const limits = { characters: 1_000_000, depth: 200, values: 200_000, syntaxErrors: 5 };

/** A problem where it was met; the node it stands in is known once all is read. */
export interface Found {
  readonly rule: RuleName;
  readonly offset: number;
  readonly path?: Path;
  readonly figures?: Readonly<Record<string, string | number>>;
}

/** Where a value stands, and the values inside it. */
export interface Place {
  readonly path: Path;
  readonly key: number;
  readonly value: number;
  readonly inside: Map<string | number, Place>;
  readonly written?: string | undefined;
}

/** Turns YAML nodes into plain JSON and notes where each stands; aliases are followed within the limits. */
export class YamlReader {
  readonly #found: Found[];
  readonly #anchors = new Map<string, unknown>();
  readonly #open = new Set<unknown>();
  #values = 0;

  constructor(found: Found[]) {
    this.#found = found;
  }

  read(node: unknown, place: Place, depth: number): unknown {
    this.#values += 1;
    if (this.#values > limits.values) return this.#refuse(place, "too-large", { most: limits.values });
    if (depth > limits.depth) return this.#refuse(place, "too-deep", { most: limits.depth });
    if (isAlias(node)) return this.#follow(node.source, place, depth);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined)
      return this.#refuse(place, "tag", { tag: node.tag.replace("tag:yaml.org,2002:", "!!") });
    if (isScalar(node)) return this.#scalar(node, place);
    this.#open.add(node);
    const value = isSeq(node) ? this.#list(node.items, place, depth) : this.#map(node.items, place, depth);
    this.#open.delete(node);
    return value;
  }

  #list(items: readonly unknown[], place: Place, depth: number): unknown[] {
    return items.map((item, index) => this.#enter(place, index, item, offsetOf(item) ?? place.value, depth));
  }

  #map(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    place: Place,
    depth: number,
  ): unknown {
    const entries = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const offset = offsetOf(key) ?? offsetOf(value) ?? place.value;
      const name = isScalar(key) ? (key.source ?? "") : undefined;
      if (name === undefined) this.#found.push({ rule: "key", offset, path: place.path });
      else if (entries.has(name))
        this.#found.push({ rule: "duplicate-key", offset, path: place.path, figures: { key: name } });
      // Object.fromEntries would keep it, but z.record would let it pass unseen.
      else if (name === "__proto__")
        this.#found.push({ rule: "unknown-key", offset, path: place.path, figures: { key: name } });
      else entries.set(name, this.#enter(place, name, value, offset, depth));
    }
    return Object.fromEntries(entries);
  }

  #enter(parent: Place, step: string | number, node: unknown, key: number, depth: number): unknown {
    const written = isScalar(node) ? node.source : undefined;
    const place: Place = {
      path: [...parent.path, step],
      key,
      value: offsetOf(node) ?? key,
      inside: new Map(),
      written,
    };
    parent.inside.set(step, place);
    return this.read(node, place, depth + 1);
  }

  #scalar(scalar: Scalar, place: Place): unknown {
    const { value, source = "" } = scalar;
    if (halved.test(String(value))) return this.#refuse(place, "half-character");
    if (typeof value !== "number") return value;
    const digits = decimalFromText(source);
    if (ambiguous.test(source)) return this.#refuse(place, "number-form", { value: source });
    if (digits === undefined) return this.#refuse(place, "digits", { value: source });
    // Negative zero is zero, also in the digest.
    return value + 0;
  }

  #follow(name: string, place: Place, depth: number): unknown {
    const node = this.#anchors.get(name);
    if (node === undefined || this.#open.has(node)) return this.#refuse(place, "alias", { name });
    return this.read(node, place, depth + 1);
  }

  #refuse(place: Place, rule: RuleName, figures: Found["figures"] = {}): null {
    const once = rule === "too-large" || rule === "too-deep";
    if (!once || !this.#found.some((earlier) => earlier.rule === rule)) {
      this.#found.push({ rule, offset: place.value, path: place.path, figures });
    }
    return null;
  }
}

/** Half of a surrogate pair is no character, and no digest could be made of it. */
const halved = /\p{Cs}/u;

/** Hexadecimal, octal, infinite, or with a leading zero: some readers take 010 for eight. */
const ambiguous = /^[-+]?(?:0[xo]|0\d|\.(?:inf|nan))/i;

function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}
