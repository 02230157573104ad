/**
 * Puts what the team has found since onto the page, list by list; a list somebody is writing in is left as it is. False
 * where the sheet could not be had.
 */
export async function freshFindings(): Promise<boolean> {
  try {
    const reply = await fetch(location.pathname, { redirect: "error" });
    if (!reply.ok) return false;
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    for (const name of ["findings", "count"])
      for (const fresh of page.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
        const shown = document.querySelector(`[data-${name}="${fresh.dataset[name] ?? ""}"]`);
        if (shown?.querySelector("details[open]") === null) shown.replaceChildren(...fresh.childNodes);
      }
    for (const button of document.querySelectorAll<HTMLElement>("[data-locate]"))
      button.hidden = !("geolocation" in navigator);
    return true;
  } catch {
    return false;
  }
}
