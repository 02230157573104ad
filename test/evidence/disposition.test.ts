import { describe, expect, it } from "vitest";
import { disposition } from "../../src/evidence/disposition";
import { plainName, titleOfName } from "../../src/evidence/documents";
import { secrecyMark } from "../../src/evidence/secrecy";

describe("the name a file is given away under", () => {
  it.each([
    ["报告.pdf", `attachment; filename="_.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`],
    [
      `a"b\r\nSet-Cookie: x.txt`,
      `attachment; filename="a_b_Set-Cookie_ x.txt"; filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x.txt`,
    ],
    ["it's (1)*.txt", `attachment; filename="it_s _1_.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ["\ud800.txt", `attachment; filename="_.txt"; filename*=UTF-8''%EF%BF%BD.txt`],
  ])("%j cannot break out of its header", (name, header) => {
    expect(disposition("attachment", name)).toBe(header);
  });
});

describe("the name a file comes with", () => {
  it.each([
    ["C:\\资料\\年度报告.docx", "年度报告.docx"],
    ["../../etc/passwd", "passwd"],
    ["报\r\n告\u202Egpj.exe", "报 告 gpj.exe"],
    ["  \u0000 ", ""],
    ["长".repeat(300), "长".repeat(200)],
  ])("%j is kept as %j", (sent, name) => {
    expect(plainName(sent)).toBe(name);
  });

  it("is the title without its ending, where nobody gave one", () => {
    expect(titleOfName("2025年.报告.docx")).toBe("2025年.报告");
    expect(titleOfName(".pdf")).toBe(".pdf");
  });
});

describe("a mark of secrecy", () => {
  it.each([
    ["机密★1年\n关于……的报告", "机密"],
    ["绝密", "绝密"],
    ["秘密★10年", "秘密"],
    ["密级：秘密", "秘密"],
    ["（内部资料，秘密）", "秘密"],
  ])("is seen in %j", (text, mark) => {
    expect(secrecyMark(text)).toBe(mark);
  });

  it.each([
    "依法保护商业秘密和个人隐私",
    "保守国家秘密、工作秘密",
    "知悉的国家秘密、商业秘密或者个人隐私",
    "以秘密投票方式表决",
    "技术秘密纠纷3件",
  ])("is not the word in %j", (text) => {
    expect(secrecyMark(text)).toBeNull();
  });
});
