import { type Page, themes } from "../page";

/** Three words in the foot: as the system has it, light, dark. */
export function ThemeChoice({ page }: { readonly page: Page }) {
  return (
    <form class="theme-choice" method="post" action="/theme">
      <input type="hidden" name="back" value={page.path} />
      <fieldset>
        <legend>{page.t("web.theme")}</legend>
        {themes.map((theme) => (
          <button name="choice" value={theme} aria-pressed={page.theme === theme ? "true" : "false"}>
            {page.t(`web.theme.${theme}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
