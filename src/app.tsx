import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import { declarations } from "./applications/declaration-routes";
import { applicationAsks } from "./applications/asks-routes";
import { reuses } from "./applications/reuse-routes";
import { unitGroups } from "./applications/units-routes";
import { selfScoreComparison } from "./applications/comparison-routes";
import { applicationChanges } from "./applications/changes-routes";
import { handovers } from "./applications/handover-routes";
import { appliedLeaves } from "./applications/leaf-routes";
import { appliedDocuments } from "./applications/link-routes";
import { supplies } from "./applications/supply-routes";
import { applicationTodos } from "./applications/todo-routes";
import { calendar } from "./calendar/routes";
import { caseLists } from "./cases/entry-routes";
import { caseDraws } from "./cases/round-routes";
import { conflicts } from "./conflicts/routes";
import { openDatabase } from "./db/database";
import { editions } from "./editions/routes";
import { applications } from "./entries/application-routes";
import { extensions } from "./entries/extension-routes";
import { recommendations } from "./entries/recommendation-routes";
import { roundEntries } from "./entries/round-routes";
import { jurisdictions } from "./jurisdictions/routes";
import { accountRoutes } from "./people/accounts-routes";
import { departments } from "./people/departments-routes";
import { ownAccount } from "./people/own-routes";
import { roundPeople } from "./people/round-routes";
import { evidence } from "./evidence/routes";
import { figures } from "./figures/routes";
import { digests } from "./notifications/digest-routes";
import { notifications } from "./notifications/routes";
import { countUnread } from "./notifications/unread";
import { planTasks } from "./evidence/plan-tasks-routes";
import { questions } from "./questions/routes";
import { sandboxed } from "./evidence/serve";
import { people } from "./people/routes";
import { across } from "./moderation/across-routes";
import { adjustments } from "./moderation/adjustment-routes";
import { resolutions } from "./moderation/resolution-routes";
import { exclusions } from "./moderation/exclusion-routes";
import { moderation } from "./moderation/routes";
import { shortlists } from "./results/shortlist-routes";
import { rulings } from "./moderation/ruling-routes";
import { surveys } from "./surveys/routes";
import { results } from "./results/routes";
import { log } from "./log/routes";
import { assignmentLists } from "./sheets/assignment-list-routes";
import { assignment } from "./sheets/assignment-routes";
import { dropOuts } from "./sheets/drop-out-routes";
import { assignmentPlans } from "./sheets/plan-routes";
import { leaves } from "./sheets/leaf-routes";
import { phrases } from "./sheets/phrase-routes";
import { sheets } from "./sheets/routes";
import { settingsOf, signedIn } from "./people/session";
import { teamFindings } from "./visits/team-routes";
import { teamSheets } from "./visits/sheet-routes";
import { visits } from "./visits/routes";
import { trials } from "./trials/routes";
import { pledges } from "./pledges/routes";
import { plans } from "./rounds/plan-routes";
import { rounds } from "./rounds/routes";
import type { App } from "./web/context";
import { preferences } from "./web/preferences";
import { refused, unknown } from "./web/refused";

/** The site: middleware in reading order, then one route a noun. */
export const app = new Hono<App>();

app.get("/healthz", async (c) => {
  settingsOf(c.env);
  await c.env.DB.prepare("SELECT 1 FROM log LIMIT 1").run();
  return c.text("ok");
});
for (const served of [
  "/documents/:revision/file",
  "/documents/:revision/pages/:page",
  "/evidence/:evidence/file",
  "/resolutions/:resolution/proofs/:number/file",
  "/visits/:visit/items/:item/photos/:photo",
])
  app.use(served, sandboxed);
app.use(
  secureHeaders({
    // `no-referrer`, the default, makes form posts send `Origin: null`
    referrerPolicy: "same-origin",
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      // what a PDF writes in without bringing it, where the computer has it neither
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  }),
);
app.use(csrf());
app.use(async (c, next) => {
  c.set("db", openDatabase(c.env.DB));
  c.set("now", Date.now());
  await next();
  c.header("cache-control", "no-store", { append: false });
});
app.use(signedIn);
app.use(countUnread);

app.route("/", preferences);
app.route("/", people);
app.route("/", rounds);
app.route("/", plans);
app.route("/", sheets);
app.route("/", leaves);
app.route("/", phrases);
app.route("/", moderation);
app.route("/", across);
app.route("/", rulings);
app.route("/", resolutions);
app.route("/", adjustments);
app.route("/", exclusions);
app.route("/", results);
app.route("/", shortlists);
app.route("/", editions);
app.route("/", jurisdictions);
app.route("/", calendar);
app.route("/", ownAccount);
app.route("/", digests);
app.route("/", accountRoutes);
app.route("/", roundPeople);
app.route("/", departments);
app.route("/", evidence);
app.route("/", figures);
app.route("/", surveys);
app.route("/", caseDraws);
app.route("/", caseLists);
app.route("/", questions);
app.route("/", notifications);
app.route("/", pledges);
app.route("/", trials);
app.route("/", conflicts);
app.route("/", roundEntries);
app.route("/", applications);
app.route("/", applicationTodos);
app.route("/", appliedLeaves);
app.route("/", appliedDocuments);
app.route("/", handovers);
app.route("/", applicationChanges);
app.route("/", selfScoreComparison);
app.route("/", planTasks);
app.route("/", unitGroups);
app.route("/", applicationAsks);
app.route("/", reuses);
app.route("/", declarations);
app.route("/", supplies);
app.route("/", extensions);
app.route("/", recommendations);
app.route("/", assignmentPlans);
app.route("/", assignmentLists);
app.route("/", dropOuts);
app.route("/", assignment);
app.route("/", visits);
app.route("/", teamSheets);
app.route("/", teamFindings);
app.route("/", log);

app.onError(refused);
app.notFound(unknown);
