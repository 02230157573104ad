import type { Words } from "../web/language";

/** Of evidence that is no sentence: boxed pages, kept web pages, photos. */
export const words = {
  "evidence.region.hint": {
    zh: "在页面上拖出一个框，或填写位置（千分之几），再引用。",
    en: "Draw a box on the page, or fill in where it is in thousandths, then cite it.",
  },
  "evidence.region.fields": { zh: "框的位置", en: "Where the box is" },
  "evidence.region.x": { zh: "左", en: "Left" },
  "evidence.region.y": { zh: "上", en: "Top" },
  "evidence.region.width": { zh: "宽", en: "Width" },
  "evidence.region.height": { zh: "高", en: "Height" },
  "evidence.region.add": { zh: "引用所框部分", en: "Cite the box" },
  "evidence.region.addPage": { zh: "引用本页", en: "Cite this page" },
  "evidence.region.noPicture": {
    zh: "这一页没有存下图像，不能框选，整页引用。",
    en: "No picture of this page is kept, so it cannot be boxed: it is cited as a whole.",
  },
  "evidence.region.outside": {
    zh: "框不在页面之内，没有引用。请重新框选。",
    en: "The box is not on the page. Nothing was cited; draw it again.",
  },
  "evidence.region.noPage": {
    zh: "这份材料没有这一页，没有引用。",
    en: "This document has no such page. Nothing was cited.",
  },
  "evidence.region.hasText": {
    zh: "这份材料有文字，请直接引用原文。",
    en: "This document has text; quote it instead.",
  },
  "evidence.region.whole": {
    zh: "整页引用（本页没有可供框选的图像）",
    en: "The page as a whole; it has no single picture to box.",
  },
  "evidence.capture": { zh: "网页留存", en: "Web capture" },
  "evidence.capture.add": { zh: "留存网页", en: "Keep a web page" },
  "evidence.capture.address": { zh: "网址", en: "Address" },
  "evidence.capture.whole": {
    zh: "请填写完整网址，以 https:// 或 http:// 开头。",
    en: "Give the whole address, beginning with https:// or http://.",
  },
  "evidence.capture.at": { zh: "访问时间", en: "When you saw it" },
  "evidence.capture.file": { zh: "网页截图或存档", en: "Picture or copy of the page" },
  "evidence.capture.fileHint": {
    zh: "PNG、JPEG、PDF 或 HTML，不超过 50 MB。",
    en: "PNG, JPEG, PDF or HTML, up to 50 MB.",
  },
  "evidence.photo.add": { zh: "添加照片", en: "Add a photo" },
  "evidence.photo.at": { zh: "拍摄时间", en: "When it was taken" },
  "evidence.photo.place": { zh: "地点", en: "Place" },
  "evidence.brought.captureKind": {
    zh: "网页留存应为 PNG、JPEG、PDF 或 HTML，没有保存。",
    en: "A capture is a PNG, JPEG, PDF or HTML file. Nothing was kept.",
  },
  "evidence.brought.photoKind": {
    zh: "照片应为 PNG 或 JPEG，没有保存。",
    en: "A photo is a PNG or JPEG file. Nothing was kept.",
  },
  "evidence.brought.secret": {
    zh: "文件名带有密级字样，没有保存。严禁上传涉密文件。",
    en: "The file's name bears a mark of secrecy. Nothing was kept; state secrets have no place here.",
  },
  "evidence.brought.future": {
    zh: "时间晚于现在，没有保存。请改正。",
    en: "This time is still to come. Nothing was kept; correct it.",
  },
  "evidence.photo": { zh: "照片", en: "Photo" },
} as const satisfies Words;
