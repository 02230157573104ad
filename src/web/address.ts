/** The same address with some of its query changed; `undefined` takes a name out. State of tables lives there (look). */
export function withQuery(path: string, changes: Readonly<Record<string, string | undefined>>): string {
  const [pathname = "/", search = ""] = path.split("?");
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/** A path of this site and of no other: what a form sends as the page to come back to is the sender's word. */
export function ownPath(path: string | undefined, site: string): string {
  if (path === undefined || !URL.canParse(path, site)) return "/";
  const url = new URL(path, site);
  return url.origin === new URL(site).origin ? url.pathname + url.search : "/";
}
