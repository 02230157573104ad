/**
 * Kangxi and supplementary radicals (U+2E80–U+2FD5) with the ideograph each stands for. Some PDF writers name a
 * glyph that 人 and the radical ⼈ share by the radical, so what a bureau wrote as 行政 reads ⾏政: the writer's
 * doing, not the bureau's. Facts from the Unicode property Equivalent_Unified_Ideograph; Kangxi radicals
 * decompose to theirs, but ⼾ to 戶, where simplified writing has 户.
 */
const supplement =
  "⼾户⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬" +
  "⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑" +
  "⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const ideographs = new Map((supplement.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The text with each radical replaced by its ideograph; its length does not change. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => ideographs.get(radical) ?? radical.normalize("NFKC"));
}
