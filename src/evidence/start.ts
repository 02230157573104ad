import { newId } from "../db/identifier";
import { readerVersion } from "./documents";

/**
 * Starts the reading of a file, once for each edition it is judged by, however often it is uploaded: its keys of facts
 * are an edition's, all else comes out the same.
 */
export async function startReading(workflow: Env["READING"], file: string, edition: string): Promise<void> {
  try {
    await workflow.create({ id: `${file}-${readerVersion}-${edition.slice(0, 16)}`, params: { file } });
  } catch (error) {
    if (!(error instanceof Error && /already.exists/i.test(error.message))) throw error;
  }
}

/** Starts it anew; two at once end in the same rows. */
export async function startReadingAgain(workflow: Env["READING"], file: string): Promise<void> {
  await workflow.create({ id: `${file}-${readerVersion}-${newId()}`, params: { file } });
}
