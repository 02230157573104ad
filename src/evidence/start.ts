import { newId } from "../db/identifier";
import { readerVersion } from "./documents";

/** Starts the reading of a file, once however often it is uploaded. */
export async function startReading(workflow: Env["READING"], file: string): Promise<void> {
  try {
    await workflow.create({ id: `${file}-${readerVersion}`, params: { file } });
  } catch (error) {
    if (!(error instanceof Error && /already.exists/i.test(error.message))) throw error;
  }
}

/** Starts it anew; two at once end in the same rows. */
export async function startReadingAgain(workflow: Env["READING"], file: string): Promise<void> {
  await workflow.create({ id: `${file}-${readerVersion}-${newId()}`, params: { file } });
}
