import { forgetPages } from "./visit/caching";
import { databaseName, everything } from "./visit/kept";
import { filled } from "./visit/phrases";

/** Nobody is signed in on this device: the pages kept for somebody go; what they have not sent yet stays, and is said. */
if ("caches" in globalThis) void forgetPages();
void sayWaiting();

async function sayWaiting(): Promise<void> {
  const place = document.querySelector<HTMLElement>("[data-waiting]");
  if (!place || !(await isThere())) return;
  const n = (await everything()).filter(({ state }) => state !== "arrived").length;
  place.hidden = n === 0;
  place.textContent = filled(place.dataset.waiting, { n });
}

/** Looking for it must not make it. */
async function isThere(): Promise<boolean> {
  const databases = await globalThis.indexedDB?.databases?.();
  return databases?.some(({ name }) => name === databaseName) ?? false;
}
