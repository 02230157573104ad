import type { Words } from "../web/language";

export const words = {
  "lists.list": { zh: "粘贴清单", en: "Paste the list" },
  "lists.listHint": {
    zh: "可直接从表格复制粘贴，第一行为表头。",
    en: "Copied straight from a spreadsheet; the first line holds the headings.",
  },
  "lists.file": { zh: "或上传文件", en: "Or upload a file" },
  "lists.fileHint": { zh: "CSV 或 XLSX，取第一张工作表。", en: "CSV or XLSX; the first sheet is taken." },
  "lists.example": { zh: "格式示例", en: "An example" },
  "lists.check": { zh: "先检查", en: "Check first" },
  "lists.checkAgain": { zh: "重新检查", en: "Check again" },
  "lists.import": {
    zh: "导入 {n} 行",
    en: { one: "Import {n} row", other: "Import {n} rows" },
  },
  "lists.unreadable": {
    zh: "读不出这个文件的文字。请另存为 CSV（UTF-8）或 XLSX 后再传。",
    en: "No text could be read from this file. Save it as CSV (UTF-8) or XLSX and send it again.",
  },
  "lists.checked": {
    zh: "{n} 行可以导入，{bad} 处需要修改。尚未写入任何内容。",
    en: {
      one: "{n} row can be imported; cells to mend: {bad}. Nothing is written yet.",
      other: "{n} rows can be imported; cells to mend: {bad}. Nothing is written yet.",
    },
  },
  "lists.clean": {
    zh: "{n} 行全部可以导入。尚未写入任何内容。",
    en: {
      one: "{n} row can be imported. Nothing is written yet.",
      other: "All {n} rows can be imported. Nothing is written yet.",
    },
  },
  "lists.rest": {
    zh: "已导入 {n} 行。下面留下的是需要修改的行，改好后再次导入即可。",
    en: {
      one: "{n} row is imported. What is left below needs a change; mend it and import again.",
      other: "{n} rows are imported. What is left below needs a change; mend it and import again.",
    },
  },
  "lists.problems": { zh: "需要修改的单元格", en: "Cells to mend" },
  "lists.line": { zh: "行", en: "Line" },
  "lists.column": { zh: "列", en: "Column" },
  "lists.value": { zh: "现在写的是", en: "What it says" },
  "lists.mend": { zh: "怎么改", en: "What to do" },
  "lists.preview": { zh: "将要导入", en: "To be imported" },
  "lists.empty": {
    zh: "清单是空的。请粘贴表格，或上传文件。",
    en: "The list is empty. Paste one, or upload a file.",
  },
} as const satisfies Words;
