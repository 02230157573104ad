-- A reading gains its last stage, `facts`, and says for which editions its figures carry the keys of facts. SQLite
-- cannot widen a CHECK, so the table is made anew, with the two that refer to it.
CREATE TABLE reading_next (
  file TEXT NOT NULL CHECK (length(file) = 64),
  reader TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN
    ('waiting', 'extract', 'structure', 'passages', 'facts', 'done', 'unread', 'held', 'failed')),
  reason TEXT NOT NULL DEFAULT '',
  text_digest TEXT CHECK (length(text_digest) = 64),
  -- title, issuer, number, date, year and kind as the reader found them
  report TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(report)),
  pages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pages)),
  -- the digests of the editions whose phrases were sought
  keyed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(keyed)),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (file, reader),
  CHECK (stage NOT IN ('structure', 'passages', 'facts', 'done') OR text_digest IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO reading_next (file, reader, stage, reason, text_digest, report, pages, changed_at)
  SELECT file, reader, stage, reason, text_digest, report, pages, changed_at FROM reading;

CREATE TABLE section_next (
  file TEXT NOT NULL,
  reader TEXT NOT NULL,
  number INTEGER NOT NULL,
  parent INTEGER,
  level INTEGER NOT NULL,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  nature TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (file, reader, number),
  FOREIGN KEY (file, reader) REFERENCES reading_next (file, reader)
) STRICT, WITHOUT ROWID;
INSERT INTO section_next SELECT * FROM section;

CREATE TABLE passage_next (
  file TEXT NOT NULL,
  reader TEXT NOT NULL,
  number INTEGER NOT NULL,
  section INTEGER,
  page INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  PRIMARY KEY (file, reader, number),
  FOREIGN KEY (file, reader) REFERENCES reading_next (file, reader)
) STRICT, WITHOUT ROWID;
INSERT INTO passage_next SELECT * FROM passage;

DROP TABLE passage;
DROP TABLE section;
DROP TABLE reading;
ALTER TABLE reading_next RENAME TO reading;
ALTER TABLE section_next RENAME TO section;
ALTER TABLE passage_next RENAME TO passage;
CREATE INDEX reading_under_way ON reading (stage, changed_at);

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
