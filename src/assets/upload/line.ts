import { amountText, filled, shareText, sizeText } from "./amounts";
import type { Outcome, Part } from "./send";

/** One file in the list: its name, how far it is, what became of it. */
export type Line = {
  readonly show: (share: number) => void;
  readonly say: (outcome: Outcome) => void;
  /** Takes it out of the list. */
  readonly end: () => void;
};

/** A line for a file that waits; its button takes it out, or breaks it off while it is on its way. */
export function lineOf(
  list: HTMLElement,
  name: string,
  size: number,
  words: DOMStringMap,
  stop: () => void,
): Line {
  const meter = document.createElement("progress");
  meter.className = "meter";
  meter.ariaLabel = name;
  meter.hidden = true;
  const state = stateOf(sizeText(size));
  const button = buttonOf(words.cancel ?? "", name, stop);
  const item = itemOf(name, meter, state, button);
  list.appendChild(item);
  return {
    show(share) {
      item.className = "";
      meter.hidden = false;
      meter.value = share;
      const gaps = {
        share: shareText(share),
        done: amountText(share * size, size),
        total: sizeText(size),
      };
      state.textContent = share === 1 ? (words.checking ?? "") : filled(words.progress, gaps);
      // all of it is there: what becomes of it is no longer ours to stop
      button.hidden = share === 1;
    },
    say({ ok, message, again = false, parts = [] }) {
      mark(item, ok);
      meter.hidden = true;
      state.textContent = message;
      button.hidden = !again;
      if (parts.length > 0) item.appendChild(partsOf(parts));
    },
    end: () => item.remove(),
  };
}

/** What became of each file of a ZIP. */
function partsOf(parts: readonly Part[]): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "uploads";
  for (const { name, ok, message } of parts) {
    const item = itemOf(name, stateOf(message));
    mark(item, ok);
    list.appendChild(item);
  }
  return list;
}

function itemOf(name: string, ...rest: readonly HTMLElement[]): HTMLLIElement {
  const item = document.createElement("li");
  const head = document.createElement("span");
  head.className = "uploads-name";
  head.textContent = name;
  item.replaceChildren(head, ...rest);
  return item;
}

function mark(item: HTMLElement, ok: boolean): void {
  item.className = ok ? "uploads-done" : "uploads-refused";
}

function stateOf(text: string): HTMLSpanElement {
  const state = document.createElement("span");
  state.className = "uploads-state";
  state.textContent = text;
  return state;
}

function buttonOf(text: string, name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-quiet btn-sm";
  button.textContent = text;
  button.ariaLabel = `${text} ${name}`;
  button.addEventListener("click", press);
  return button;
}
