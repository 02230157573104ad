import worker from "../../src/index";
import { openRound } from "./round";
import { recorded, Recordings } from "./recording";

export * from "../../src/index";

const recordings = new Recordings();

/**
 * The app as production serves it and beside it, in the same Worker and on the same database, the bare work that it is
 * held against (quality §1). A request that names itself in `bench-record` is kept to be replayed.
 */
export default {
  ...worker,
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const name = request.headers.get("bench-record");
    if (name !== null)
      return worker.fetch(request, { ...env, DB: recorded(env.DB, recordings.begin(name)) }, context);
    switch (pathname) {
      case "/bench/round":
        return Response.json(await openRound(env, Number(searchParams.get("entries"))));
      case "/bench/replay":
        await recordings.replay(env.DB, searchParams.get("name") ?? "");
        return new Response(null, { status: 204 });
      case "/bench/unsaved":
        await env.DB.batch(unsaved.map((statement) => env.DB.prepare(statement)));
        return new Response(null, { status: 204 });
      case "/bench/standing":
        return Response.json(
          (await env.DB.prepare(everyStanding).bind(searchParams.get("round")).all()).results,
        );
      default:
        return worker.fetch(request, env, context);
    }
  },
};

/** Takes back what was saved, so that the same batches can be written again. */
const unsaved = [
  "DELETE FROM log_body WHERE stream LIKE 'sheet:%'",
  "DELETE FROM log WHERE stream LIKE 'sheet:%'",
  "DELETE FROM rating",
];

const everyStanding = "SELECT * FROM standing WHERE round = ? AND track = 'comprehensive'";
