export type Reply = { readonly ok: boolean; readonly text: string };

/** How a request goes on: shown while it is sent, broken off when the signal says so. */
export type Course = { readonly signal: AbortSignal; readonly show: (share: number) => void };

/** One request with its bytes and their digest; without an answer its text is empty. */
export async function request(
  method: "POST" | "PUT",
  address: string,
  { signal, show }: Course,
  bytes?: ArrayBuffer,
): Promise<Reply> {
  const digest = bytes && new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (signal.aborted) return { ok: false, text: "" };
  return new Promise((resolve) => {
    // fetch does not tell how far it has sent
    const sending = new XMLHttpRequest();
    const stop = () => sending.abort();
    signal.addEventListener("abort", stop);
    sending.open(method, address);
    sending.setRequestHeader("accept", "application/json");
    sending.setRequestHeader("content-type", "application/octet-stream");
    if (digest)
      sending.setRequestHeader("content-digest", `sha-256=:${btoa(String.fromCharCode(...digest))}:`);
    sending.upload.addEventListener("progress", ({ loaded, total }) => show(loaded / total));
    sending.addEventListener("loadend", () => {
      signal.removeEventListener("abort", stop);
      resolve({ ok: sending.status === 200, text: sending.responseText });
    });
    sending.send(bytes);
  });
}
