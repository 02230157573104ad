import { drop, type Kept, mark } from "./kept";
import { filled, stamp } from "./phrases";

/** Draws what a member has on this phone: each item with how it stands, and what can be done about it. */
export function drawHere(
  list: HTMLElement,
  items: readonly Kept[],
  words: DOMStringMap,
  changed: () => void,
): void {
  list.replaceChildren(...items.map((item) => lineOf(item, words, changed)));
}

function lineOf(item: Kept, words: DOMStringMap, changed: () => void): HTMLElement {
  const line = element("li", "noted");
  line.dataset.kept = item.id;
  line.dataset.state = item.state;
  const where = [item.ref, item.place].filter((part) => part !== "").join(" · ");
  line.replaceChildren(
    element("p", "noted-head", `${item.leaf ?? words.general ?? ""} · ${stamp(item.madeAt)}`),
    ...(where === "" ? [] : [element("p", "noted-where", where)]),
    element("p", "noted-text", textOf(item, words)),
    ...(item.photos.length === 0
      ? []
      : [element("p", "quiet", filled(words.photos, { n: item.photos.length }))]),
    element("p", `phone-state phone-${item.state}`, stateOf(item, words)),
    ...(item.state === "refused" ? [actsOn(item, words, changed)] : []),
  );
  return line;
}

function textOf({ kind, text }: Kept, words: DOMStringMap): string {
  return kind === "finding" ? text : (words[kind] ?? "");
}

function stateOf({ state, why, arrivedAt, late }: Kept, words: DOMStringMap): string {
  if (state === "refused") return filled(words.refused, { why });
  if (state !== "arrived") return words[state] ?? "";
  return filled(late ? words.arrivedlate : words.arrived, { time: stamp(arrivedAt ?? 0).slice(-5) });
}

/** What was refused stays until its author says otherwise. */
function actsOn(item: Kept, words: DOMStringMap, changed: () => void): HTMLElement {
  const acts = element("div", "noted-acts");
  const again = button(words.again);
  again.addEventListener("click", () => void mark(item.id, { state: "kept", why: "" }).then(changed));
  const away = button(words.drop);
  away.addEventListener("click", () => {
    if (confirm(words.dropask)) void drop(item).then(changed);
  });
  acts.replaceChildren(again, away);
  return acts;
}

function button(label = ""): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-quiet";
  made.textContent = label;
  return made;
}

function element(name: string, classes: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}
