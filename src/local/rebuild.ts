/** Builds the search index and all else that is drawn from texts anew: `npm run rebuild [-- --remote]` (evidence §4). */
import { parseArgs } from "node:util";
import { rebuildStatements } from "../evidence/rebuild.ts";
import { execute } from "./execute.ts";

const { values } = parseArgs({ options: { remote: { type: "boolean", default: false } } });
await execute(rebuildStatements.join(";\n"), values.remote);
console.log("Every text waits to be read again; the readings begin within a quarter of an hour.");
console.error("Until its reading is done, a document is in no search and has no suggestions.");
