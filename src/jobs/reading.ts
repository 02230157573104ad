import { WorkflowEntrypoint } from "cloudflare:workers";

export class Reading extends WorkflowEntrypoint<Env> {}
