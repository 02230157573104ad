/** What a track can ask of an application before it is submitted, each set by the office (assessment §2, Applying). */
export const asks = ["statements", "self_scores", "evidence", "departments", "declaration"] as const;

export type Ask = (typeof asks)[number];

/** The columns of a track that say what is asked. */
export type AskColumns = Readonly<Record<`asks_${Ask}`, number>>;

export function asksOfRow(row: AskColumns): readonly Ask[] {
  return asks.filter((ask) => row[`asks_${ask}`] === 1);
}

export function columnsOfAsks(asked: readonly Ask[]): AskColumns {
  const column = (ask: Ask) => Number(asked.includes(ask));
  return {
    asks_statements: column("statements"),
    asks_self_scores: column("self_scores"),
    asks_evidence: column("evidence"),
    asks_departments: column("departments"),
    asks_declaration: column("declaration"),
  };
}

/** What a round asks that goes on from another: the same, and everything where that one asked nothing yet. */
export function asksAgain(tracks: readonly { readonly asks: readonly Ask[] }[]): readonly Ask[] {
  const before = asks.filter((ask) => tracks.some((track) => track.asks.includes(ask)));
  return before.length === 0 ? asks : before;
}
