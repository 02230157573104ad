/**
 * The mark of secrecy a text or a name bears, or null (evidence §1). Reports speak of 商业秘密 and 保守国家秘密 all
 * the time: the word inside such a compound marks nothing, every other 秘密, 机密 and 绝密 does.
 */
export function secrecyMark(text: string): string | null {
  for (const { 0: word, index } of text.matchAll(marks)) {
    const before = text.slice(Math.max(0, index - 6), index);
    const after = text.slice(index + word.length, index + word.length + 6);
    if (!spokenBefore.test(before) && !spokenAfter.test(after)) return word;
  }
  return null;
}

const marks = /秘密|机密|绝密/g;

/** What is kept secret: 国家秘密, 商业、技术秘密, 工作秘密, 涉密… */
const spokenBefore =
  /(?:国家|商业|工作|技术|个人|审判|检察|企业|警务|营业|通信|通讯|行业|家庭|保守|泄露|泄漏|涉及|知悉|窃取|刺探|属于|保护|核心)[、和或与及]?$/;

/** What is said about a secret: 秘密投票, 机密性, 秘密事项, 秘密级… as ordinary words of rules. */
const spokenAfter = /^(?:投票|性|事项|保护|泄露|泄漏|信息|范围|期限|载体|文件资料|的)/;
