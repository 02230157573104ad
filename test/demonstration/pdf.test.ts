import { expect, it } from "vitest";
import { pdfOf } from "../../src/demonstration/pdf";
import { extract } from "../../src/reading/extract/extract.ts";

it("a report set as a PDF is read as it was written", async () => {
  const title = "望澜区2025年法治政府建设年度报告";
  const paragraphs = Array.from(
    { length: 30 },
    (_, at) =>
      `${at + 1}.全年办结行政复议案件${at * 37}件，其中纠错率为12.5%，行政机关负责人出庭应诉率达100%。`,
  );
  const read = await extract(pdfOf(title, paragraphs));
  expect(read).toMatchObject({ kind: "pdf", text: [title, ...paragraphs].join("\n") });
  expect("pages" in read && read.pages).toHaveLength(3);
});
