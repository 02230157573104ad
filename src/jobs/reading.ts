import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import { type Database, openDatabase } from "../db/database";
import { carryQuotes } from "../evidence/carrying";
import { drawFacts } from "../evidence/facts-drawing";
import { cutFile, extractFile, failReading, structureFile } from "../evidence/readings";

type Stage = (db: Database, files: R2Bucket, now: number, file: string) => Promise<string>;

/** Reads one file, a step a stage; what a step hands on is the name of the next stage (evidence §1). */
export class Reading extends WorkflowEntrypoint<Env, { readonly file: string }> {
  override async run(
    { payload: { file } }: Readonly<WorkflowEvent<{ readonly file: string }>>,
    step: WorkflowStep,
  ) {
    const run = (name: string, stage: Stage) =>
      step.do(name, retried, () => stage(openDatabase(this.env.DB), this.env.FILES, Date.now(), file));
    try {
      if ((await run("extract", extractFile)) === "structure") {
        await run("structure", structureFile);
        await run("passages", cutFile);
        await run("facts", drawFacts);
      }
      return await run("quotes", carryQuotes);
    } catch (error) {
      await step.do("failed", () => failReading(openDatabase(this.env.DB), Date.now(), file, String(error)));
      throw error;
    }
  }
}

const retried = {
  retries: { limit: 3, delay: "5 seconds", backoff: "exponential" },
  timeout: "5 minutes",
} as const;
