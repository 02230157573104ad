/** Sends the files of a form one by one as raw bytes with their digest, and shows how far each is (evidence §1). */
for (const area of document.querySelectorAll<HTMLElement>("[data-upload]")) {
  const form = area.querySelector("form");
  const list = area.querySelector("ul");
  const input = form?.querySelector<HTMLInputElement>("input[type=file]");
  // digests need a secure page; without one the browser sends the form itself
  if (!form || !list || !input || !globalThis.crypto?.subtle) continue;
  const folder = form.querySelector<HTMLElement>("[data-folder]");
  if (folder) folder.hidden = false;
  form.addEventListener("submit", (event) => {
    const chosen = [...(input.files ?? []), ...(folder?.querySelector("input")?.files ?? [])];
    const files = chosen.filter((file) => !isLitter(file));
    if (files.length === 0) return;
    event.preventDefault();
    void sendAll(area, form, list, files);
  });
}

/** What systems leave in folders: no document of anybody. */
function isLitter({ webkitRelativePath: path }: File): boolean {
  return path.split("/").some((name) => /^(?:\..*|__MACOSX|Thumbs\.db|desktop\.ini)$/.test(name));
}

async function sendAll(area: HTMLElement, form: HTMLFormElement, list: HTMLElement, files: readonly File[]) {
  const button = form.querySelector("button");
  if (button) button.disabled = true;
  list.replaceChildren();
  const lines = files.map((file) => lineOf(list, file));
  let whole = true;
  for (const [index, file] of files.entries()) {
    const line = lines[index];
    if (!line) continue;
    const {
      ok,
      message,
      lines: parts = [],
    } = await send(area, form, file, files.length === 1, line.progress);
    line.say(ok, message);
    for (const part of parts) lineOf(list, part).say(part.ok, part.message);
    // a report of many files stays until it is read
    whole &&= ok && parts.length === 0;
  }
  if (button) button.disabled = false;
  if (whole) location.assign(area.dataset.then ?? "/");
  else list.appendChild(wayOut(area));
}

/** To the documents, after a report that stays. */
function wayOut({ dataset: { then = "/", whole = "" } }: HTMLElement): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = then;
  link.textContent = whole;
  item.replaceChildren(link);
  return item;
}

function lineOf(list: HTMLElement, file: { readonly name: string }) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  const progress = document.createElement("progress");
  const state = document.createElement("span");
  name.textContent = file.name;
  progress.className = "meter";
  progress.max = 1;
  progress.value = 0;
  progress.ariaLabel = file.name;
  item.replaceChildren(name, progress, state);
  list.appendChild(item);
  return {
    progress,
    say(ok: boolean, message: string) {
      progress.hidden = true;
      state.textContent = message;
      item.className = ok ? "uploads-done" : "uploads-refused";
    },
  };
}

type Answer = { readonly ok: boolean; readonly message: string; readonly lines?: readonly Line[] };
/** What became of one file of a ZIP. */
type Line = { readonly name: string; readonly ok: boolean; readonly message: string };

async function send(
  area: HTMLElement,
  form: HTMLFormElement,
  file: File,
  alone: boolean,
  progress: HTMLProgressElement,
): Promise<Answer> {
  const { most, tooLarge = "", failed = "" } = area.dataset;
  if (file.size > Number(most)) return { ok: false, message: tooLarge };
  const query = new URLSearchParams({ name: file.name });
  // the chosen folder itself says nothing about what lies in it
  const path = file.webkitRelativePath.split("/").slice(1).join("/");
  if (path !== "") query.append("path", path);
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && (alone || name !== "title")) query.append(name, value);
  const show = (share: number) => (progress.value = share);
  if (file.size <= Number(area.dataset.wholeUpTo)) {
    const answer = await request("POST", `${form.action}?${query}`, await file.arrayBuffer(), show);
    return saidIn(answer, failed);
  }
  const upload = await sendParts(area, path || file.name, file, show);
  if ("message" in upload) return upload;
  query.append("upload", upload.id);
  return saidIn(await request("POST", `${form.action}?${query}`), failed);
}

/** A large file in parts: those that arrived before it broke off are not sent again (evidence §1). */
async function sendParts(
  { dataset: { uploads = "", broken = "" } }: HTMLElement,
  name: string,
  file: File,
  show: (share: number) => void,
): Promise<{ readonly id: string } | Answer> {
  const { size, lastModified } = file;
  const query = new URLSearchParams({ name, size: String(size), modified: String(lastModified) });
  const begun = await request("POST", `${uploads}?${query}`);
  if (!begun.ok) return saidIn(begun, broken);
  const upload: Begun = JSON.parse(begun.text);
  const there = new Set(upload.parts);
  for (let from = 0, number = 1; from < size; from += upload.partSize, number += 1) {
    const part = file.slice(from, from + upload.partSize);
    if (!there.has(number)) {
      const shown = (share: number) => show((from + share * part.size) / size);
      const answer = await request(
        "PUT",
        `${uploads}/${upload.id}/parts/${number}`,
        await part.arrayBuffer(),
        shown,
      );
      if (!answer.ok) return saidIn(answer, broken);
    }
    show((from + part.size) / size);
  }
  return { id: upload.id };
}

type Begun = { readonly id: string; readonly partSize: number; readonly parts: readonly number[] };
type Reply = { readonly ok: boolean; readonly text: string };

/** One request with its bytes and their digest; without an answer its text is empty. */
async function request(
  method: string,
  address: string,
  bytes?: ArrayBuffer,
  show?: (share: number) => void,
): Promise<Reply> {
  const digest = bytes && new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest();
    sending.open(method, address);
    sending.setRequestHeader("content-type", "application/octet-stream");
    if (digest)
      sending.setRequestHeader("content-digest", `sha-256=:${btoa(String.fromCharCode(...digest))}:`);
    sending.setRequestHeader("accept", "application/json");
    sending.upload.addEventListener("progress", ({ loaded, total }) => show?.(loaded / total));
    sending.addEventListener("loadend", () =>
      resolve({ ok: sending.status === 200, text: sending.responseText }),
    );
    sending.send(bytes);
  });
}

/** What the server said, or what it found wrong with the fields. */
function saidIn({ ok, text }: Reply, failed: string): Answer {
  try {
    const said: { message?: string; problems?: Record<string, string>; lines?: readonly Line[] } =
      JSON.parse(text);
    const message = said.message ?? Object.values(said.problems ?? {}).join(" ");
    return { ok, message: message || failed, lines: said.lines ?? [] };
  } catch {
    return { ok: false, message: failed };
  }
}
