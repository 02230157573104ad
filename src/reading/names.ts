/** A stretch of a stripped text. */
export type Stretch = { readonly start: number; readonly end: number };

/** What stands in title marks, or briefly in quotation marks, is a name; an unclosed mark is none. */
export function namesIn(text: string): readonly Stretch[] {
  const names: Stretch[] = [];
  let quote = -1;
  let title = -1;
  let straight = -1;
  for (const match of text.matchAll(/[“”《》"。]/gu)) {
    const at = match.index;
    switch (match[0]) {
      case "“":
        quote = at;
        break;
      case "《":
        if (title < 0) title = at;
        break;
      case "”":
        if (quote >= 0 && at - quote <= 40) names.push({ start: quote, end: at });
        quote = -1;
        break;
      case "》":
        if (title >= 0 && at - title <= 120) names.push({ start: title, end: at });
        title = -1;
        break;
      case '"':
        if (straight >= 0 && at - straight <= 30) {
          names.push({ start: straight, end: at });
          straight = -1;
        } else straight = at;
        break;
      default:
        title = -1;
        straight = -1;
    }
  }
  return merged(names);
}

function merged(names: readonly Stretch[]): readonly Stretch[] {
  const sorted = names.toSorted((a, b) => a.start - b.start);
  const result: Stretch[] = [];
  for (const name of sorted) {
    const last = result.at(-1);
    if (last && name.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, name.end) };
    else result.push(name);
  }
  return result;
}
