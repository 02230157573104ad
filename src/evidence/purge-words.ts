import type { Words } from "../web/language";

export const words = {
  "evidence.purge": { zh: "彻底清除", en: "Erase for good" },
  "evidence.purge.back": { zh: "返回材料", en: "Back to the document" },
  "evidence.purge.what": {
    zh: "用于误传的涉密或个人信息材料。须由两人先后确认；确认后，文件、正文、图片、引文和日志中的相关内容全部删除，不能恢复，只留文件摘要、理由和两人姓名。",
    en: "For secrets or personal data uploaded by mistake. Two persons have to agree; then file, text, pictures, quotes and what the log says of them are gone and cannot be brought back. Only digests, the reason and both names stay.",
  },
  "evidence.purge.asked": {
    zh: "{name}于 {at} 申请清除。理由：{reason}",
    en: "{name} asked for it on {at}. Reason: {reason}",
  },
  "evidence.purge.second": {
    zh: "须由另一人确认，申请人本人不能确认。",
    en: "Another person has to confirm it; whoever asked cannot.",
  },
  "evidence.purge.reason": { zh: "清除理由", en: "Why" },
  "evidence.purge.reasonHint": {
    zh: "理由会留在日志中，不要写出涉密内容本身。",
    en: "The reason stays in the log: do not repeat in it what has to go.",
  },
  "evidence.purge.repeats": {
    zh: "理由照抄了材料中的句子。理由会保留，请换一种说法。",
    en: "The reason repeats a sentence of the document. It stays: put it in other words.",
  },
  "evidence.purge.ask": { zh: "申请清除", en: "Ask for it" },
  "evidence.purge.confirm": { zh: "确认并彻底清除", en: "Confirm and erase for good" },
  "evidence.purge.withdraw": { zh: "撤回申请", en: "Take it back" },
  "evidence.purge.askedDone": {
    zh: "已申请清除，待另一人确认。",
    en: "Asked for. Another person has to confirm it.",
  },
  "evidence.purge.withdrawn": { zh: "已撤回清除申请。", en: "The document stays." },
  "evidence.purge.done": { zh: "已彻底清除。", en: "Erased for good." },
  "evidence.purge.none": { zh: "没有待确认的清除申请。", en: "Nobody asked to erase this document." },
  "evidence.purge.stands": {
    zh: "这份材料已有待确认的清除申请。",
    en: "Somebody already asked to erase this document.",
  },
  "evidence.purge.waits": {
    zh: "待另一人确认彻底清除：",
    en: "Waiting for a second person to erase for good:",
  },
  "evidence.purge.erased": {
    zh: "材料已由两人确认彻底清除，原文不再保存。",
    en: "This document was erased for good by two persons; its words are no longer kept.",
  },
  "evidence.purge.piece": { zh: "已清除的材料", en: "An erased document" },
} as const satisfies Words;
