import { raw } from "hono/html";
import type { Child, PropsWithChildren } from "hono/jsx";
import { Bottom, Family, Rail, type RailItem } from "./components/rail";
import { type Crumb, Crumbs } from "./components/crumbs";
import { Notice } from "./components/notice";
import { TopBar } from "./components/top-bar";
import { ThemeChoice } from "./components/theme-choice";
import type { Page, Theme } from "./page";

export interface LayoutProps {
  readonly page: Page;
  readonly title: string;
  /** The nouns of the person's role, at most seven; a page without sign-in has none. */
  readonly rail?: readonly RailItem[] | undefined;
  /** The tree above this page; the page itself is its title. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** The one primary action, top right. */
  readonly action?: Child;
  /** A quiet sentence or badges under the title. */
  readonly about?: Child;
  /** Behaviours of src/assets this page needs. */
  readonly scripts?: readonly Script[] | undefined;
  /** What stands above a printed page: round, edition, digest. */
  readonly print?: string | undefined;
  /** A page that is read or filled in keeps to a column; one that compares takes the width there is. */
  readonly width?: "full" | "column" | "narrow";
}
export type Script =
  | "box"
  | "confirm"
  | "copy"
  | "dirty"
  | "htmx.min"
  | "kept"
  | "panes"
  | "phrases"
  | "print"
  | "quote"
  | "scoring"
  | "signed-out"
  | "upload"
  | "viewer"
  | "visit-sheet";

const themeNames: Readonly<Record<Theme, string | undefined>> = {
  auto: undefined,
  light: "fadu-light",
  dark: "fadu-dark",
};

/** The frame of every page (look): bar, rail, crumbs, title with the one action, what was done, the page. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  const { page, title, rail, crumbs, action, about, scripts = [], print, width = "full", children } = props;
  const { t } = page;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={page.language === "zh" ? "zh-CN" : "en"} data-theme={themeNames[page.theme]}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${t("web.product")}`}</title>
          <link rel="icon" href="/mark.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/app.css" />
          {scripts.map((script) => (
            <script src={`/${script}.js`} defer />
          ))}
        </head>
        <body class="frame">
          <a class="skip" href="#main">
            {t("web.skip")}
          </a>
          <TopBar page={page} />
          {rail && <Rail page={page} items={rail} />}
          <main id="main" class={`main main-${width}`} tabindex={-1}>
            {print !== undefined && <p class="print-head">{print}</p>}
            {rail && <Family page={page} items={rail} />}
            {crumbs && <Crumbs page={page} crumbs={crumbs} />}
            <header class="page-head">
              <div>
                <h1 class="page-title">{title}</h1>
                {about && <div class="page-about">{about}</div>}
              </div>
              {action && <div class="page-action">{action}</div>}
            </header>
            {page.flash && <Notice tone={page.flash.tone}>{page.flash.text}</Notice>}
            {children}
          </main>
          <footer class="foot">
            <span>{`${t("web.product")} · ${t("web.purpose")}`}</span>
            <ThemeChoice page={page} />
          </footer>
          {rail && <Bottom page={page} items={rail} />}
        </body>
      </html>
    </>
  );
}
