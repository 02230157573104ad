/** A text made to be hard to read: one pattern over and over, where a careless expression looks back or ahead. */
export type Hard = {
  readonly name: string;
  readonly unit: string;
  /** What stands once before and behind the pattern. */
  readonly head?: string;
  readonly tail?: string;
};

export const adversarial: readonly Hard[] = [
  { name: "only brackets", unit: "（（(）【〔" },
  { name: "only digits", unit: "1234567890" },
  { name: "groups of digits that end wrongly", unit: "111 ", tail: "1111" },
  { name: "groups with commas that end wrongly", unit: "111,", tail: "1111" },
  { name: "digits and blanks", unit: "1 2 3," },
  { name: "nested numbering in one line", unit: "一、（一）1.（1）" },
  { name: "nested numbering, a line each", unit: "一、甲\n（一）乙\n1.丙\n（1）丁\n" },
  { name: "一是 without end", unit: "一是" },
  { name: "no full stop at all", unit: "依法行政工作全面推进，受理行政复议案件12件，" },
  {
    name: "lines broken in the middle",
    unit: "依法行政工作全面推进受理行政复议\n案件十二件并审结十二件公开透明\n",
  },
  { name: "figures of one clause", unit: "受理1件、2件、" },
  { name: "spoken figures and names", unit: "召开三次《甲》" },
  { name: "quotation marks left open", unit: '“《"12件' },
  { name: "rates without counts", unit: "率达到100%、" },
  { name: "blanks in a title", head: "关于法治", unit: " 　", tail: "建设的报告\n" },
  { name: "commas in a heading", head: "一、法治", unit: "，", tail: "建设" },
  { name: "blanks and line ends", unit: "　 \n \t\n甲" },
];

/** The pattern repeated until the text has so many bytes as UTF-8. */
export function textOfBytes({ head = "", unit, tail = "" }: Omit<Hard, "name">, bytes: number): string {
  return head + unit.repeat(Math.ceil(bytes / new TextEncoder().encode(unit).length)) + tail;
}
