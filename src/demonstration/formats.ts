import { strToU8, zipSync } from "fflate";
import { pdfOf } from "./pdf";
import type { ReportFile } from "./reports";

/** The bytes of a report as a bureau's computer would have written them. */
export function bytesOf({ name, format, text }: ReportFile): Uint8Array<ArrayBuffer> {
  switch (format) {
    case "text":
      return new TextEncoder().encode(text);
    case "gbk":
      return gbk(text);
    case "html":
      return new TextEncoder().encode(webPage(name.replace(/\.html$/, ""), linesOf(text)));
    case "docx":
      return word(linesOf(text));
    case "pdf": {
      const [title = "", ...paragraphs] = linesOf(text);
      return pdfOf(title, paragraphs);
    }
  }
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** A page as government sites serve it: navigation before the article, more of it after. */
function webPage(title: string, lines: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>.nav a { margin: 0 8px }</style></head>
<body>
<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/zwfw/">政务服务</a><a href="/hdjl/">互动交流</a></div>
<div class="article">
${lines.map((line) => `<p>${escaped(line)}</p>`).join("\n")}
</div>
<div class="foot"><p>网站地图 | 联系我们 | 版权所有</p></div>
</body>
</html>
`;
}

function word(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const paragraphs = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join("");
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  };
  const declared = Object.entries(parts).map(
    ([path, xml]) =>
      [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`)] as const,
  );
  return zipSync(Object.fromEntries(declared));
}

/** The platform decodes GBK and does not write it, so its table is turned around. */
function gbk(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(Array.from(text).flatMap((each) => codes.get(each) ?? [each.charCodeAt(0)]));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
