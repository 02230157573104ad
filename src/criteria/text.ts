/** A text of a criteria file: one string, or one a language. */
export type Text = string | Readonly<Record<string, string>>;

export type Language = "zh" | "en";

/** The text in a language; where it is missing, in Chinese, then English, then whatever there is. */
export function textIn(text: Text, language: string): string {
  if (typeof text === "string") return text;
  for (const wanted of [language, "zh", "en", ...Object.keys(text)]) {
    const found = Object.hasOwn(text, wanted) ? text[wanted] : undefined;
    if (found !== undefined) return found;
  }
  return "";
}

/** A template with its `{name}` places filled. */
export function filled(template: string, figures: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(figures[name] ?? place));
}
