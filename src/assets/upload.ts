/** Sends the files of a form one by one as raw bytes with their digest, and shows how far each is (evidence §1). */
for (const area of document.querySelectorAll<HTMLElement>("[data-upload]")) {
  const form = area.querySelector("form");
  const list = area.querySelector("ul");
  const input = form?.querySelector<HTMLInputElement>("input[type=file]");
  // digests need a secure page; without one the browser sends the form itself
  if (!form || !list || !input || !globalThis.crypto?.subtle) continue;
  form.addEventListener("submit", (event) => {
    if (!input.files?.length) return;
    event.preventDefault();
    void sendAll(area, form, list, [...input.files]);
  });
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
    const { ok, message } = await send(area, form, file, files.length === 1, line.progress);
    line.say(ok, message);
    whole &&= ok;
  }
  if (button) button.disabled = false;
  if (whole) location.assign(area.dataset.then ?? "/");
}

function lineOf(list: HTMLElement, file: File) {
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

type Answer = { readonly ok: boolean; readonly message: string };

async function send(
  area: HTMLElement,
  form: HTMLFormElement,
  file: File,
  alone: boolean,
  progress: HTMLProgressElement,
): Promise<Answer> {
  const { most, tooLarge = "", failed = "" } = area.dataset;
  if (file.size > Number(most)) return { ok: false, message: tooLarge };
  const bytes = await file.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const query = new URLSearchParams({ name: file.name });
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && (alone || name !== "title")) query.append(name, value);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${form.action}?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("content-digest", `sha-256=:${btoa(String.fromCharCode(...digest))}:`);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", ({ loaded, total }) => (progress.value = loaded / total));
    request.addEventListener("loadend", () =>
      // without an answer the status is 0 and the text empty
      resolve({ ok: request.status === 200, message: messageIn(request.responseText) || failed }),
    );
    request.send(bytes);
  });
}

/** What the server said, or what it found wrong with the fields. */
function messageIn(answer: string): string {
  try {
    const said: { message?: string; problems?: Record<string, string> } = JSON.parse(answer);
    return said.message ?? Object.values(said.problems ?? {}).join(" ");
  } catch {
    return "";
  }
}
