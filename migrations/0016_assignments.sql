-- An automatic assignment with everything it was drawn from: with input and seed anybody repeats it (assessment §3).
CREATE TABLE assignment_draw (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
  seed TEXT NOT NULL CHECK (length(seed) BETWEEN 1 AND 60),
  most INTEGER CHECK (most >= 1),
  input TEXT NOT NULL CHECK (json_valid(input)),
  sheets INTEGER NOT NULL,
  -- SHA-256 of the sheets it gave, so that a repetition can be held against it
  plan_digest TEXT NOT NULL CHECK (length(plan_digest) = 64),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track)
) STRICT;
CREATE INDEX assignment_draw_of_round ON assignment_draw (round, track, at);

-- A sheet that an assessor who dropped out will not finish: its ratings are kept and count as little as before.
CREATE TABLE sheet_closing (
  sheet TEXT PRIMARY KEY REFERENCES sheet (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id)
) STRICT;
