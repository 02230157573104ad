import type { Words } from "../web/language";

export const words = {
  "evidence.title": { zh: "佐证材料", en: "Evidence" },
  "evidence.documents": { zh: "材料", en: "Documents" },
  "evidence.none": { zh: "还没有材料", en: "No documents yet" },
  "evidence.noneUpload": {
    zh: "先上传年度法治政府建设情况报告，再上传各项指标的证明材料。",
    en: "Upload the annual report first, then the proofs of each indicator.",
  },
  "evidence.noneWait": {
    zh: "申报单位上传后会显示在这里。",
    en: "What the applicant uploads will be shown here.",
  },
  "evidence.count": {
    zh: "{n} 份材料",
    en: { one: "{n} document", other: "{n} documents" },
  },
  "evidence.name": { zh: "名称", en: "Title" },
  "evidence.openness": { zh: "公开属性", en: "Openness" },
  "evidence.openness.open": { zh: "主动公开", en: "Public" },
  "evidence.openness.on_request": { zh: "依申请公开", en: "On request" },
  "evidence.openness.closed": { zh: "不予公开", en: "Not public" },
  "evidence.period": { zh: "所属期间", en: "Period" },
  "evidence.periodHint": {
    zh: "如 2025 年度、2025 年 1–6 月。",
    en: "Such as 2025, or January to June 2025.",
  },
  "evidence.unit": { zh: "责任单位", en: "Responsible unit" },
  "evidence.file": { zh: "文件", en: "File" },
  "evidence.kind.pdf": { zh: "PDF", en: "PDF" },
  "evidence.kind.docx": { zh: "Word 文档", en: "Word document" },
  "evidence.kind.xlsx": { zh: "Excel 表格", en: "Excel workbook" },
  "evidence.kind.ofd": { zh: "OFD 版式文件", en: "OFD" },
  "evidence.kind.html": { zh: "网页", en: "Web page" },
  "evidence.kind.text": { zh: "文本", en: "Text" },
  "evidence.kind.png": { zh: "图片", en: "Picture" },
  "evidence.kind.jpeg": { zh: "图片", en: "Picture" },
  "evidence.kind.doc": { zh: "旧版 Word 文档", en: "Old Word document" },
  "evidence.kind.xls": { zh: "旧版 Excel 表格", en: "Old Excel workbook" },
  "evidence.kind.wps": { zh: "WPS 文档", en: "WPS document" },
  "evidence.kind.encrypted_office": { zh: "加密文档", en: "Encrypted document" },
  "evidence.kind.zip": { zh: "压缩包", en: "ZIP archive" },
  "evidence.size.kb": { zh: "{n} KB", en: "{n} KB" },
  "evidence.size.mb": { zh: "{n} MB", en: "{n} MB" },
  "evidence.revision": { zh: "第 {number} 版", en: "Revision {number}" },
  "evidence.revisions": { zh: "各版本", en: "Revisions" },
  "evidence.uploadedAt": { zh: "上传时间", en: "Uploaded" },
  "evidence.reading": { zh: "读取情况", en: "Reading" },
  "evidence.stage.waiting": { zh: "等待读取", en: "Waiting to be read" },
  "evidence.stage.extract": { zh: "正在提取文字", en: "Extracting text" },
  "evidence.stage.structure": { zh: "正在识别结构", en: "Finding the structure" },
  "evidence.stage.passages": { zh: "正在划分段落", en: "Cutting passages" },
  "evidence.stage.done": { zh: "已读取", en: "Read" },
  "evidence.stage.unread": { zh: "只存不读", en: "Kept, not read" },
  "evidence.stage.held": { zh: "待人工核查", en: "Held for a person" },
  "evidence.stage.failed": { zh: "读取失败", en: "Reading failed" },
  "evidence.passages": {
    zh: "{n} 段",
    en: { one: "{n} passage", other: "{n} passages" },
  },
  "evidence.why.scanned": {
    zh: "没有文字层（扫描件），按页引用。",
    en: "No text in it (a scan); cite it by page.",
  },
  "evidence.why.garbled": {
    zh: "文字层无法辨认，按页引用。请尽量上传由原文件导出的 PDF。",
    en: "Its text cannot be made out; cite it by page. A PDF saved from the original is better.",
  },
  "evidence.why.encrypted": {
    zh: "文件已加密。请去除密码后重新上传。",
    en: "The file is encrypted. Take the password off and upload it again.",
  },
  "evidence.why.legacy": {
    zh: "旧格式不读取。请在 Word、WPS 或 Excel 中“另存为 PDF”后上传为新版本。",
    en: "Old formats are not read. Save it as PDF in Word, WPS or Excel and upload that as a new revision.",
  },
  "evidence.why.image": { zh: "图片，按页引用。", en: "A picture; cite it as a whole." },
  "evidence.why.archive": {
    zh: "压缩包内的文件不读取。请解压后逐份上传。",
    en: "Files inside an archive are not read. Unpack it and upload them one by one.",
  },
  "evidence.why.too_large": {
    zh: "超过 25 MB 或 400 万字，按页引用。",
    en: "Over 25 MB or 4 million characters; cite it by page.",
  },
  "evidence.why.zip_bomb": {
    zh: "文件展开后过大，没有读取。",
    en: "It unpacks to far too much and was not read.",
  },
  "evidence.why.entities": {
    zh: "文件含有外部实体，没有读取。",
    en: "It holds XML entities and was not read.",
  },
  "evidence.why.encoding": {
    zh: "认不出文字编码。请另存为 UTF-8 或 PDF 后重新上传。",
    en: "Its encoding cannot be made out. Save it as UTF-8 or PDF and upload it again.",
  },
  "evidence.why.damaged": {
    zh: "文件已损坏，打不开。请重新导出后上传。",
    en: "The file is damaged. Export it anew and upload it again.",
  },
  "evidence.why.held": {
    zh: "文件名或正文带有“{mark}”字样，未读取，待主办机关核查。",
    en: "Its name or text bears “{mark}”: it is held unread until the office has looked at it.",
  },
  "evidence.why.failed": {
    zh: "读取时出错，文件已保存。可重新读取。",
    en: "The reading broke off; the file is kept. Start the reading again.",
  },
  "evidence.readAgain": { zh: "重新读取", en: "Read again" },
  "evidence.readingStarted": { zh: "已开始读取。", en: "The reading has started." },
  "evidence.download": { zh: "下载原件", en: "Download the file" },
  "evidence.open": { zh: "打开原件", en: "Open the file" },

  "evidence.upload": { zh: "上传材料", en: "Upload documents" },
  "evidence.upload.secrets": {
    zh: "严禁上传涉密文件、资料。文件名或正文带有“秘密”“机密”“绝密”字样的，一律不读取，由主办机关核查。",
    en: "State secrets must not be uploaded. A file whose name or text bears 秘密, 机密 or 绝密 is held unread until the office has looked at it.",
  },
  "evidence.upload.files": { zh: "文件", en: "Files" },
  "evidence.upload.filesHint": {
    zh: "可一次选择或拖入多份，每份不超过 50 MB。可读取 PDF、Word（docx）、OFD、Excel（xlsx、csv）、网页和文本；扫描件、图片以及 doc、wps、xls 只保存。同名文件作为原材料的新版本。",
    en: "Choose or drop several at once, each up to 50 MB. PDF, Word (docx), OFD, Excel (xlsx, csv), web pages and text are read; scans, pictures and doc, wps, xls are kept. A file of the same name becomes a new revision.",
  },
  "evidence.upload.titleHint": {
    zh: "只上传一份时可填；不填则用文件名。",
    en: "For a single file; its file name otherwise.",
  },
  "evidence.upload.send": { zh: "上传", en: "Upload" },
  "evidence.upload.revision": { zh: "上传新版本", en: "Upload a new revision" },
  "evidence.upload.revisionHint": {
    zh: "旧版本保留，仍可查看。",
    en: "The old revision stays and can still be read.",
  },
  "evidence.upload.noFile": { zh: "请选择文件。", en: "Choose a file." },
  "evidence.upload.nameless": { zh: "文件没有名称。", en: "The file has no name." },
  "evidence.upload.differs": {
    zh: "收到的内容与文件不一致，没有保存。请重新上传。",
    en: "What arrived is not the file that was sent. Nothing was kept; upload it again.",
  },
  "evidence.upload.again": {
    zh: "同一份文件正在由他人上传，没有保存。请重新上传。",
    en: "Somebody was uploading the same file. Nothing was kept; upload it again.",
  },
  "evidence.upload.headers": {
    zh: "上传请求缺少文件的长度或摘要，没有保存。",
    en: "The request lacks the file's length or digest. Nothing was kept.",
  },
  "evidence.upload.done": {
    zh: "已上传 {n} 份。",
    en: { one: "{n} file uploaded.", other: "{n} files uploaded." },
  },
  "evidence.upload.added": { zh: "已上传", en: "Uploaded" },
  "evidence.upload.revised": { zh: "已作为新版本上传", en: "Uploaded as a new revision" },
  "evidence.upload.same": { zh: "相同文件已在，没有重复保存", en: "The same file is there already" },
  "evidence.upload.failed": { zh: "没有传完，请重试", en: "It did not arrive whole; try again" },
  "evidence.upload.tooLarge": {
    zh: "超过 50 MB，没有保存",
    en: "Over 50 MB; not kept",
  },
  "evidence.refused.empty": { zh: "文件是空的，没有保存。", en: "The file is empty and was not kept." },
  "evidence.refused.unsupported": {
    zh: "“{name}”不是可接受的文件类型，没有保存。请转为 PDF 后上传。",
    en: "“{name}” is not of a kind that is taken. Nothing was kept; save it as PDF first.",
  },
  "evidence.refused.damaged": {
    zh: "“{name}”已损坏，没有保存。请重新导出后上传。",
    en: "“{name}” is damaged and was not kept. Export it anew and upload that.",
  },
  "evidence.refused.macros": {
    zh: "“{name}”含有宏，没有保存。请另存为不含宏的格式或 PDF。",
    en: "“{name}” holds macros and was not kept. Save it without them, or as PDF.",
  },
  "evidence.refused.polyglot": {
    zh: "“{name}”同时是两种文件，没有保存。请重新导出后上传。",
    en: "“{name}” is two kinds of file at once and was not kept. Export it anew.",
  },

  "evidence.outline": { zh: "目录", en: "Outline" },
  "evidence.page": { zh: "第 {page} 页", en: "Page {page}" },
  "evidence.text": { zh: "正文", en: "Text" },
  "evidence.notNewest": {
    zh: "这是第 {number} 版，已有更新的版本。",
    en: "This is revision {number}; there is a newer one.",
  },
  "evidence.newest": { zh: "看最新版本", en: "To the newest" },
  "evidence.quote": { zh: "引证", en: "Quote" },
} as const satisfies Words;
