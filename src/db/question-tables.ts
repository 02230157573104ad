import type { Channel, Side } from "./terms";

/** The rows of questions to bureaus, of notifications and of digests. */
export type QuestionTables = {
  question: {
    id: string;
    entry: string;
    leaf: string | null;
    revision: string | null;
    quote: string | null;
    asked_by: string;
    asked_at: number;
    due_at: number;
    closed_at: number | null;
    closed_by: string | null;
  };
  question_turn: {
    question: string;
    number: number;
    side: Side;
    words: string;
    due_at: number | null;
    at: number;
    by: string;
  };
  question_document: { question: string; document: string; at: number; by: string };
  notification: {
    id: string;
    person: string;
    membership: string;
    round: string;
    entry: string | null;
    kind: string;
    thing: string;
    occasion: number;
    at: number;
    read_at: number | null;
  };
  digest_wish: { person: string; wanted: 0 | 1; language: "zh" | "en" };
  digest: {
    person: string;
    day: string;
    channel: Channel;
    attempts: number;
    claimed_at: number;
    until: number;
    sent_at: number | null;
    failed_at: number | null;
    failure: string | null;
  };
  mailbox: { id: string; recipient: string; subject: string; words: string; at: number };
};
