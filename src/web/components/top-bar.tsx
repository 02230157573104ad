import type { Language } from "../language";
import type { Page, RoundMark } from "../page";

const other: Readonly<
  Record<Language, { readonly language: Language; readonly name: string; readonly lang: string }>
> = {
  zh: { language: "en", name: "English", lang: "en" },
  en: { language: "zh", name: "中文", lang: "zh-CN" },
};

/** Product, round and phase with what is due, person and role, language. */
export function TopBar({ page }: { readonly page: Page }) {
  const { t, person, round } = page;
  return (
    <header class="bar">
      <a class="bar-mark" href="/">
        {t("web.product")}
      </a>
      {round && <Round page={page} round={round} />}
      <div class="bar-end">
        {person && (
          <span class="bar-person">
            <a class="bar-name" href="/account">
              {person.name}
            </a>
            {person.role && <span class="bar-role">{person.role}</span>}
          </span>
        )}
        {person && <Unread page={page} />}
        <LanguageSwitch page={page} />
        {person ? (
          <form method="post" action="/sign-out">
            <button class="bar-link">{t("web.signOut")}</button>
          </form>
        ) : (
          page.path !== "/sign-in" && (
            <a class="bar-link" href="/sign-in">
              {t("web.signIn")}
            </a>
          )
        )}
      </div>
    </header>
  );
}

function Round({ page, round }: { readonly page: Page; readonly round: RoundMark }) {
  return (
    <div class="bar-round">
      <a href={round.href}>{round.name}</a>
      {round.phases.map(({ name, due, overdue }) => (
        <span class="bar-track">
          <span class="bar-phase">{name}</span>
          {due !== undefined && (
            <span class={overdue ? "bar-overdue" : "bar-due"}>
              {page.t(overdue ? "web.overdue" : "web.due", { moment: page.format.stamp(due) })}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}

/** What waits on the person and was not read: its count stands in the word. */
function Unread({ page: { t, unread = 0 } }: { readonly page: Page }) {
  return (
    <a class={unread > 0 ? "bar-link bar-unread" : "bar-link"} href="/account/notifications">
      {unread === 0
        ? t("notifications.title")
        : unread < mostCounted
          ? t("notifications.count", { n: unread })
          : t("notifications.many")}
    </a>
  );
}

/** Beyond this nothing is counted. */
const mostCounted = 100;

/** One press to the other language, in its own name, and back to this page. */
function LanguageSwitch({ page }: { readonly page: Page }) {
  const { language, name, lang } = other[page.language];
  return (
    <form method="post" action="/language">
      <input type="hidden" name="back" value={page.path} />
      <button class="bar-link" name="choice" value={language} lang={lang}>
        {name}
      </button>
    </form>
  );
}
