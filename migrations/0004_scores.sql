CREATE TABLE sheet (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  assessor TEXT NOT NULL REFERENCES membership (id),
  node TEXT NOT NULL,
  assigned_at INTEGER NOT NULL,
  assigned_by TEXT NOT NULL REFERENCES membership (id),
  UNIQUE (entry, assessor, node)
) STRICT;
CREATE INDEX sheet_of_assessor ON sheet (assessor);

-- A sheet is handed in while its newest row has not been returned.
CREATE TABLE hand_in (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  returned_at INTEGER,
  returned_by TEXT REFERENCES membership (id),
  return_reason TEXT,
  PRIMARY KEY (sheet, number),
  CHECK ((returned_at IS NULL) = (returned_by IS NULL)),
  CHECK ((returned_at IS NULL) = (return_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX hand_in_standing ON hand_in (sheet) WHERE returned_at IS NULL;

CREATE TABLE rating (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  leaf TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  state TEXT NOT NULL CHECK (state IN ('pending', 'scored', 'absent', 'not_triggered', 'not_applicable')),
  observation TEXT CHECK (json_valid(observation)),
  reason TEXT NOT NULL DEFAULT '',
  confidence TEXT NOT NULL DEFAULT '' CHECK (confidence IN ('', 'low', 'medium', 'high')),
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (sheet, leaf)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  leaf TEXT NOT NULL,
  evidence TEXT NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (sheet, leaf, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_of_evidence ON citation (evidence);

-- A lead's decision; the newest stands, none is overwritten.
CREATE TABLE decision (
  entry TEXT NOT NULL REFERENCES entry (id),
  leaf TEXT NOT NULL,
  number INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('scored', 'absent', 'not_triggered', 'not_applicable')),
  points TEXT,
  observation TEXT CHECK (json_valid(observation)),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (entry, leaf, number)
) STRICT, WITHOUT ROWID;

-- One narrow row an entry, kept in the batch of the hand-in or decision that changed it (results §1).
CREATE TABLE standing (
  entry TEXT PRIMARY KEY REFERENCES entry (id),
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  grouping TEXT NOT NULL,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('complete', 'incomplete', 'disqualified', 'left')),
  final INTEGER,
  low INTEGER,
  high INTEGER,
  -- the tie-breaking nodes' points in order, fixed width, '-' where not applicable: compared as text
  tie TEXT NOT NULL DEFAULT '',
  band TEXT,
  bonus INTEGER NOT NULL DEFAULT 0,
  penalty INTEGER NOT NULL DEFAULT 0,
  vetoes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(vetoes)),
  flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)),
  -- components and dimensions: [code, earned, low, high] each
  nodes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(nodes)),
  pending INTEGER NOT NULL,
  at INTEGER NOT NULL,
  CHECK (low <= high)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_of_round ON standing (round, track, grouping, status, final DESC, tie DESC);

-- The leaves on which assessors differ and nobody has decided; the lead's queue.
CREATE TABLE disagreement (
  entry TEXT NOT NULL REFERENCES entry (id),
  leaf TEXT NOT NULL,
  agreement TEXT NOT NULL CHECK (agreement IN ('third_needed', 'lead_needed')),
  -- the largest effect on the entry's total, in units
  effect INTEGER NOT NULL,
  PRIMARY KEY (entry, leaf)
) STRICT, WITHOUT ROWID;
