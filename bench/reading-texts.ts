/** Texts made to be hard to read: each is one pattern over and over, where a careless expression looks back or ahead. */
export const adversarial: readonly (readonly [name: string, unit: string])[] = [
  ["only brackets", "（（(）【〔"],
  ["only digits", "1234567890"],
  ["digits and blanks", "1 2 3,"],
  ["nested numbering", "一、（一）1.（1）"],
  ["nested numbering, a line each", "一、甲\n（一）乙\n1.丙\n（1）丁\n"],
  ["一是 without end", "一是"],
  ["no full stop at all", "依法行政工作全面推进，受理行政复议案件12件，"],
  ["lines broken in the middle", "依法行政工作全面推进受理行政复议\n案件十二件并审结十二件公开透明\n"],
  ["figures of one clause", "受理1件、2件、"],
  ["quotation marks left open", '“《"12件'],
  ["units without figures", "率达到100%、"],
  ["blanks and line ends", "　 \n \t\n甲"],
];

/** A pattern repeated until the text has so many bytes as UTF-8. */
export function textOfBytes(unit: string, bytes: number): string {
  return unit.repeat(Math.ceil(bytes / new TextEncoder().encode(unit).length));
}
