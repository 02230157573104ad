import worker from "../index";
import { loadDemonstration } from "./load";

export * from "../index";

/** The app as production serves it, and in front of it the one door through which the demonstration is loaded. */
export default {
  ...worker,
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname !== "/demonstration" || request.method !== "POST")
      return worker.fetch(request, env, context);
    const outcome = await loadDemonstration(env, Date.now());
    return new Response(outcome, { status: outcome === "loaded" ? 201 : 409 });
  },
};
