import type { Page } from "playwright-core";
import { complaints, overflow, violations } from "./browser";
import { kindOf, pagesReachable } from "./crawl";
import type { DemonstrationRole, Site } from "./site";

export const roles = [
  "office",
  "administrator",
  "lead",
  "assessor",
  "observer",
  "city",
  "bureau",
  "department",
] as const satisfies readonly DemonstrationRole[];

/** Those with forms of their own on pages that others only read. */
const acting: ReadonlySet<string> = new Set(["office", "lead", "assessor", "bureau"]);

const widths = { everything: [360, 768, 1366, 1440], look: [360, 1440] } as const;

/** Whether what depends on the look alone is asked (colours, sizes), or everything. */
export type Asked = "look" | "everything";

/** A walk through the site in one look: it knows what it has shown. */
export class Walk {
  readonly #site: Site;
  readonly #asked: Asked;
  readonly #shown = new Set<string>();

  constructor(site: Site, asked: Asked) {
    this.#site = site;
    this.#asked = asked;
  }

  /**
   * Every fault of what a role reaches, each with its address; nothing is right. A kind of page that a role before has
   * shown is asked again only of who acts there: where it holds a form of theirs.
   */
  async faultsFor(page: Page, role: (typeof roles)[number]): Promise<readonly string[]> {
    const paths = await pagesReachable(page, this.#site.origin);
    const again = this.#asked === "everything" && acting.has(role);
    const faults: string[] = [];
    for (const path of paths) {
      if (this.#isNew(path)) faults.push(...(await this.faultsOf(page, [path])));
      else if (again && (await this.#holdsForm(page, path)))
        faults.push(...(await this.#faultsShown(page, path)));
    }
    return faults;
  }

  async faultsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const path of paths) {
      const heard = complaints(page);
      await page.goto(this.#site.origin + path);
      const found = await this.#faultsShown(page, path);
      faults.push(...heard.map((fault) => `${path}: ${fault}`), ...found);
      page.removeAllListeners("console");
      page.removeAllListeners("pageerror");
    }
    return faults;
  }

  /** Opens the page, and says whether the reader can send something from it. */
  async #holdsForm(page: Page, path: string): Promise<boolean> {
    await page.goto(this.#site.origin + path, { waitUntil: "domcontentloaded" });
    return (await page.locator("main form[method=post]").count()) > 0;
  }

  async #faultsShown(page: Page, path: string): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const width of widths[this.#asked]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await overflow(page);
      if (wider > 0) faults.push(`${wider} px too wide at ${width} px`);
    }
    const found = await violations(page, this.#asked === "look" ? ["color-contrast", "target-size"] : []);
    return [...faults, ...found].map((fault) => `${path}: ${fault}`);
  }

  /** Whether no role before showed a page of this kind; first pages differ by role and are always new. */
  #isNew(path: string): boolean {
    const kind = kindOf(path);
    const wasShown = this.#shown.has(kind) && !["/", "/rounds/:id"].includes(kind);
    this.#shown.add(kind);
    return !wasShown;
  }
}
