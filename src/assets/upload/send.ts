import type { Chosen } from "./chosen";
import { type Course, type Reply, request } from "./request";

/** What became of a file. */
export type Outcome = {
  readonly ok: boolean;
  readonly message: string;
  /** It never arrived and can be sent again. */
  readonly again?: boolean;
  /** What became of each file of a ZIP. */
  readonly parts?: readonly Part[];
};
export type Part = { readonly name: string; readonly ok: boolean; readonly message: string };

/** Sends one file with what is said about it: whole, or in parts where it is large (evidence §1). */
export async function send(
  words: DOMStringMap,
  address: string,
  about: URLSearchParams,
  chosen: Chosen,
  course: Course,
): Promise<Outcome> {
  const { file } = chosen;
  if (file.size > Number(words.most)) return { ok: false, message: words.tooLarge ?? "" };
  try {
    if (file.size <= Number(words.wholeUpTo))
      return said(
        await request("POST", `${address}?${about}`, course, await file.arrayBuffer()),
        words.failed,
      );
    const upload = await sendParts(words, chosen, course);
    if ("ok" in upload) return upload;
    const named = new URLSearchParams(about);
    named.set("upload", upload.id);
    return said(await request("POST", `${address}?${named}`, course), words.broken);
  } catch {
    // moved, altered or taken away on the disk since it was chosen
    return { ok: false, message: words.unreadable ?? "" };
  }
}

type Begun = { readonly id: string; readonly partSize: number; readonly parts: readonly number[] };

/** Those parts that arrived before it broke off are not sent again (evidence §1). */
async function sendParts(
  { uploads = "", broken = "" }: DOMStringMap,
  { file, path }: Chosen,
  course: Course,
): Promise<Begun | Outcome> {
  const { size, lastModified } = file;
  const query = new URLSearchParams({ name: path, size: String(size), modified: String(lastModified) });
  const { signal, show } = course;
  const begun = await request("POST", `${uploads}?${query}`, { signal, show: () => undefined });
  if (!begun.ok) return said(begun, broken);
  const upload: Begun = JSON.parse(begun.text);
  const there = new Set(upload.parts);
  for (let from = 0, number = 1; from < size; from += upload.partSize, number += 1) {
    const part = file.slice(from, from + upload.partSize);
    const shown = (share: number) => show((from + share * part.size) / size);
    if (!there.has(number)) {
      const address = `${uploads}/${upload.id}/parts/${number}`;
      const answer = await request("PUT", address, { signal, show: shown }, await part.arrayBuffer());
      if (!answer.ok) return said(answer, broken);
    }
    shown(1);
  }
  return upload;
}

type Said = {
  readonly message?: string;
  readonly problems?: Readonly<Record<string, string>>;
  readonly lines?: readonly Part[];
};

/** What the server said, or what it found wrong with the fields; without such an answer it can be sent again. */
function said({ ok, text }: Reply, failed = ""): Outcome {
  const { message, problems = {}, lines = [] } = saidIn(text);
  const told = message ?? Object.values(problems).join(" ");
  return told === "" ? { ok: false, message: failed, again: true } : { ok, message: told, parts: lines };
}

function saidIn(text: string): Said {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
