import { type Kept, keep } from "./kept";
import { filled } from "./phrases";

/** A reason to keep nothing; what was typed stays in the form. */
export class NotKept extends Error {}

/** Keeps on this phone what a form says, with the photos as they were taken and their digests. */
export async function keepForm(form: HTMLFormElement, words: DOMStringMap): Promise<void> {
  const fields = new FormData(form);
  const field = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const id = crypto.randomUUID();
  const photos = await Promise.all(chosenIn(form).map((file) => photoOf(id, file, words)));
  const kind = kindOf(field("kind"));
  const item: Kept = {
    id,
    membership: words.membership ?? "",
    visit: words.visit ?? "",
    kind,
    of: field("of") || null,
    leaf: field("leaf") || null,
    text: field("text"),
    ref: field("ref"),
    answers: answersIn(fields),
    place: field("place"),
    madeAt: Date.now(),
    // one picture chosen twice is one
    photos: [...new Map(photos.map(({ file, takenAt }) => [file, { file, takenAt }])).values()],
    state: "kept",
    why: "",
    arrivedAt: null,
    late: false,
  };
  if (kind === "finding" && !item.text && photos.length === 0 && Object.keys(item.answers).length === 0)
    throw new NotKept(words.empty);
  if (Object.keys(item.answers).length > 0 && form.querySelector("[data-needed]") && item.ref === "")
    throw new NotKept(words.reference);
  try {
    await keep(
      item,
      photos.map(({ file, bytes }) => ({ item: id, file, bytes })),
    );
  } catch {
    throw new NotKept(words.full);
  }
  // asks the browser not to clear it away when room is short
  void navigator.storage?.persist?.();
}

/** The photos of a form, from the camera and from the album. */
export function chosenIn(form: HTMLFormElement): readonly File[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=file]")].flatMap(({ files }) => [
    ...(files ?? []),
  ]);
}

async function photoOf(item: string, chosen: File, words: DOMStringMap) {
  const most = Number(words.most);
  const { name, size, type, lastModified } = chosen;
  if (size > most) throw new NotKept(filled(words.toolarge, { name, most: most / 2 ** 20 }));
  if (!["image/jpeg", "image/png"].includes(type)) throw new NotKept(filled(words.notphoto, { name }));
  const bytes = await chosen.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const file = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { item, file, bytes, takenAt: lastModified };
}

function answersIn(fields: FormData): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [name, value] of fields)
    if (name.startsWith("answer.") && typeof value === "string")
      answers[name.slice("answer.".length)] = value;
  return answers;
}

function kindOf(said: string): Kept["kind"] {
  return said === "withdrawal" || said === "countersignature" ? said : "finding";
}
