-- Every quantitative statement of a text (evidence §2). All below is derived from the text and goes with its reading.
CREATE TABLE mention (
  file TEXT NOT NULL,
  reader TEXT NOT NULL,
  number INTEGER NOT NULL,
  -- a decimal; figures are compared exactly, so it stays text
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'approx', 'at_least', 'at_most')),
  nature TEXT NOT NULL CHECK (nature IN ('result', 'measure', 'plan', 'target', 'problem')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  passage INTEGER,
  PRIMARY KEY (file, reader, number),
  FOREIGN KEY (file, reader) REFERENCES reading (file, reader) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The key of an edition's fact that a mention's words match; one figure for two rates has two.
CREATE TABLE fact (
  file TEXT NOT NULL,
  reader TEXT NOT NULL,
  edition TEXT NOT NULL REFERENCES edition (sha256),
  mention INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (file, reader, edition, mention, key),
  FOREIGN KEY (file, reader, mention) REFERENCES mention (file, reader, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The arithmetic of the figures, and the tasks of a plan with their units.
CREATE TABLE finding (
  file TEXT NOT NULL,
  reader TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('check', 'task')),
  number INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (file, reader, kind, number),
  FOREIGN KEY (file, reader) REFERENCES reading (file, reader) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
