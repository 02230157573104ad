import type { Words } from "../web/language";

export const words = {
  "evidence.links": { zh: "对应指标 {codes}", en: "for {codes}" },
  "evidence.upload.folder": { zh: "或选择整个文件夹", en: "Or a whole folder" },
  "evidence.upload.folderHint": {
    zh: "文件名或文件夹名以指标编号开头（如“A1.1 目录.pdf”“A1.1/目录.pdf”），自动对应该指标。也可打成 ZIP 上传，最多 200 份、每份不超过 24 MB。",
    en: "A file or folder whose name begins with an indicator's code (“A1.1 Catalogue.pdf”, “A1.1/Catalogue.pdf”) is linked to that indicator. A ZIP of them does the same: up to 200 files of up to 24 MB.",
  },
  "evidence.upload.drop": {
    zh: "也可以把文件、文件夹或 ZIP 拖到这里",
    en: "Files, folders and ZIPs can be dropped here too",
  },
  "evidence.upload.dropOne": { zh: "也可以把文件拖到这里", en: "The file can be dropped here too" },
  "evidence.upload.release": { zh: "松开鼠标，放在这里", en: "Let go to drop it here" },
  "evidence.upload.chosen": { zh: "已选 {n} 份，共 {size}。", en: "Files chosen: {n}, {size} together." },
  "evidence.upload.single": {
    zh: "新版本一次只传一份，请只选一个文件。",
    en: "A new revision is one file: choose one alone.",
  },
  "evidence.upload.progress": {
    zh: "{share}，已传 {done}，共 {total}",
    en: "{share}, {done} of {total}",
  },
  "evidence.upload.checking": { zh: "已传完，正在核对…", en: "All there, being checked…" },
  "evidence.upload.handled": { zh: "已完成 {n} 份，共 {of} 份。", en: "{n} of {of} are through." },
  "evidence.upload.ended": {
    zh: "上传结束：成功 {done} 份，未成功 {not} 份。",
    en: "Uploaded: {done}. Not uploaded: {not}.",
  },
  "evidence.upload.cancel": { zh: "取消", en: "Cancel" },
  "evidence.upload.cancelAll": { zh: "全部取消", en: "Cancel all" },
  "evidence.upload.cancelled": { zh: "已取消", en: "Cancelled" },
  "evidence.upload.unreadable": {
    zh: "浏览器读不到，文件可能已移动或修改。请重新选择",
    en: "The browser cannot read it: it may have been moved or altered. Choose it again",
  },
  "evidence.upload.whole": { zh: "到材料列表", en: "To the documents" },
  "evidence.resume.gone": {
    zh: "这次上传已过期，请重新上传。",
    en: "This upload is no more; start it again.",
  },
  "evidence.resume.partsMissing": {
    zh: "文件还没有传完，请重新选择同一文件，将从中断处继续。",
    en: "The file is not all here. Choose the same file again: it goes on where it stopped.",
  },
  "evidence.resume.broken": {
    zh: "上传中断。再按“上传”，或在一天之内重新选择同一文件，都从中断处继续",
    en: "It broke off. Press Upload again, or choose the same file within a day: it goes on where it stopped",
  },
  "evidence.details": { zh: "修改信息", en: "Edit details" },
  "evidence.details.codes": { zh: "对应指标", en: "Indicators" },
  "evidence.details.codesHint": {
    zh: "指标编号，多个之间用空格或顿号隔开，如 A1.1、A1.2。",
    en: "Codes of indicators with spaces or commas between them, such as A1.1, A1.2.",
  },
  "evidence.details.unknown": {
    zh: "没有这些指标：{codes}。",
    en: "There are no such indicators: {codes}.",
  },
  "evidence.details.save": { zh: "保存", en: "Save" },
  "evidence.details.saved": { zh: "已保存。", en: "Saved." },
  "evidence.parts": { zh: "压缩包上传结果", en: "What became of the archive" },
  "evidence.parts.leaf": { zh: "指标", en: "Indicator" },
  "evidence.parts.became": { zh: "结果", en: "Result" },
  "evidence.parts.codeless": { zh: "名称中没有指标编号", en: "no indicator's code in its name" },
  "evidence.parts.summary": {
    zh: "共 {n} 份：{linked} 份已对应指标，{codeless} 份没有编号，{refused} 份未收。",
    en: "Files: {n}. Linked: {linked}; without a code: {codeless}; not taken: {refused}.",
  },
  "evidence.parts.keptWhole": {
    zh: "有文件未收，原压缩包已一并保存，内容没有丢失。",
    en: "Some files were not taken, so the archive itself is kept as a document: nothing is lost.",
  },
  "evidence.parts.tooMany": {
    zh: "压缩包内超过 {n} 份，没有保存。请分成几个压缩包，或改选文件夹上传。",
    en: "The archive holds more than {n} files and was not kept. Split it, or choose the folder instead.",
  },
  "evidence.parts.second": {
    zh: "一次只展开一个压缩包，“{name}”没有保存。请另行上传。",
    en: "One archive at a time is unpacked; “{name}” was not kept. Upload it by itself.",
  },
  "evidence.parts.longPath": {
    zh: "文件夹与文件名合计超过 {n} 字，没有保存。请缩短后再传。",
    en: "Folders and name are longer than {n} characters together. It was not kept; shorten them.",
  },
  "evidence.parts.nested": {
    zh: "压缩包里的压缩包不展开。请解压后上传。",
    en: "An archive within the archive is not unpacked. Unpack it and upload what it holds.",
  },
  "evidence.parts.encrypted": {
    zh: "有密码，打不开。请去除密码后上传。",
    en: "It is locked with a password. Take it off and upload it again.",
  },
  "evidence.parts.tooLarge": {
    zh: "展开后过大。请单独上传这一份。",
    en: "It unpacks to too much. Upload this file by itself.",
  },
  "evidence.parts.damaged": {
    zh: "已损坏，打不开。请重新打包。",
    en: "It is damaged. Pack it anew.",
  },
} as const satisfies Words;
