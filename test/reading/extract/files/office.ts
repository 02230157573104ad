import { type Zippable, zipSync } from "fflate";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface DocxOptions {
  readonly numbering?: string;
  readonly styles?: string;
  readonly prolog?: string;
  /** Further files of the package. */
  readonly also?: Readonly<Record<string, Uint8Array>>;
  readonly documentType?: string;
  /** The path of the main part. */
  readonly main?: string;
}

/** A Word document around the XML of its body. */
export function docx(body: string, options: DocxOptions = {}): Uint8Array {
  const type =
    options.documentType ??
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const main = options.main ?? "word/document.xml";
  return zip({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="${main}"/></Relationships>`,
    [main
      .replace("word/", "word/_rels/")
      .concat(
        ".rels",
      )]: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    [main]: `${head}${options.prolog ?? ""}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    "word/numbering.xml": `${head}<w:numbering ${w}>${options.numbering ?? ""}</w:numbering>`,
    "word/styles.xml": `${head}<w:styles ${w}>${options.styles ?? ""}</w:styles>`,
    ...options.also,
  });
}

export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function tableOf(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function cell(text: string): string {
  return `<w:tc>${paragraph(text)}</w:tc>`;
}

/** A ZIP of files given as text or bytes. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([path, content]): [string, Zippable[string]] => [
    path,
    typeof content === "string" ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}
