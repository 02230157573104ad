import { app } from "./app";

export { Reading } from "./jobs/reading";

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
