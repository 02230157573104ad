import { app } from "./app";
import { scheduled } from "./jobs/scheduled";

export { Reading } from "./jobs/reading";

export default { fetch: app.fetch, scheduled } satisfies ExportedHandler<Env>;
