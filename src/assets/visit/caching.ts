/** The pages of one person; the service worker finds them there when there is no network. */
const prefix = "team-sheets ";

const files = ["/app.css", "/visit-sheet.js", "/mark.svg"];

/** Keeps sheets and what they need for whoever is signed in, and nothing of anybody else. */
export async function keepPages(person: string, pages: readonly string[]): Promise<void> {
  const mine = prefix + person;
  await forgetPages((name) => name !== mine);
  const cache = await caches.open(mine);
  const wanted = [...new Set([...pages, ...files])];
  await Promise.allSettled(
    wanted.map(async (path) => {
      // a page that leads to the sign-in is no sheet
      const fresh = await fetch(path, { redirect: "error" });
      if (fresh.ok) await cache.put(path, fresh);
    }),
  );
}

/** Takes the pages of people off this device; what they wrote and did not send yet stays. */
export async function forgetPages(of: (name: string) => boolean = () => true): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && of(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
