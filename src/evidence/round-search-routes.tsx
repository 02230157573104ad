import { Hono } from "hono";
import { visibleEntries } from "../entries/store";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound } from "../rounds/seen";
import type { App } from "../web/context";
import { RoundSearchPage } from "./round-search-page";
import { soughtIn } from "./search";
import { mostFound } from "./search-page";
import { searchDocuments, yearsOf } from "./search-store";
import { documentsIn } from "./store";

/** Search over all entries of a round; those outside one's sight give nothing, not a count (evidence §4). */
export const roundSearch = new Hono<App & InRound>().get(
  "/rounds/:round/search",
  inRound("round.search"),
  async (c) => {
    const { db } = c.var;
    const { round, membership } = c.var.seen;
    const { q = "", nature = "", year = "", entry = "", document = "" } = c.req.query();
    const entries = await visibleEntries(db, membership, round.id);
    const documents = await documentsIn(
      db,
      entries.map(({ id }) => id).filter((id) => entry === "" || id === entry),
    );
    const within = documents.filter(({ id }) => document === "" || id === document);
    const sought = soughtIn(q);
    const found =
      sought.match === undefined
        ? []
        : await searchDocuments(db, c.env.FILES, within, sought.match, mostFound, { nature, year });
    return c.html(
      <RoundSearchPage
        frame={roundFrame(c, round, membership)}
        entries={entries}
        documents={entry === "" ? [] : documents}
        years={await yearsOf(db, documents)}
        sought={sought}
        found={found}
      />,
    );
  },
);
