import { writeCsv } from "hucre/csv";
import { z } from "zod";
import { decodeText } from "../reading/extract/encoding";
import { maybeFile } from "../web/sent";

/** What one value in D1, and so one list, may weigh. */
const heaviest = 1_900_000;

/** The fields of a list that is pasted or uploaded, looked at first and then imported. */
export const listFields = {
  list: z.string().max(heaviest).default(""),
  file: maybeFile(heaviest),
  step: z.enum(["check", "import"]).default("check"),
};

/** The text of a list: the file's, where there is one, else what was pasted; undefined where the file is no list. */
export async function listText(sent: {
  readonly list: string;
  readonly file?: File | undefined;
}): Promise<string | undefined> {
  if (sent.file === undefined) return sent.list;
  const bytes = new Uint8Array(await sent.file.arrayBuffer());
  return isWorkbook(bytes) ? workbookText(bytes) : decodeText(bytes)?.text;
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The first sheet of a workbook as CSV. The library is heavy: it is loaded where a workbook comes, never at start-up. */
async function workbookText(bytes: Uint8Array): Promise<string | undefined> {
  const { readXlsx } = await import("hucre/xlsx");
  try {
    const [sheet] = (await readXlsx(bytes)).sheets;
    return sheet && writeCsv(sheet.rows, { lineSeparator: "\n" });
  } catch {
    return undefined;
  }
}
