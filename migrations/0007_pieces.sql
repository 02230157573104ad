-- A table of subject × fact of somebody's records (courts, hotline, enforcement platform), imported by the office with
-- its source and date. A new import of a source is its next revision: per subject and fact the newest stands.
CREATE TABLE data_table (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL REFERENCES round (id),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 120),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL REFERENCES membership (id),
  UNIQUE (round, source, revision)
) STRICT;

-- The facts of a table: a key of an edition, or the heading itself where it is no edition's.
CREATE TABLE data_column (
  data_table TEXT NOT NULL REFERENCES data_table (id),
  fact TEXT NOT NULL CHECK (length(fact) BETWEEN 1 AND 120),
  title TEXT NOT NULL CHECK (json_valid(title)),
  unit TEXT CHECK (json_valid(unit)),
  PRIMARY KEY (data_table, fact)
) STRICT, WITHOUT ROWID;

-- One cell; the value is an exact decimal as it was written.
CREATE TABLE figure (
  id TEXT PRIMARY KEY,
  data_table TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES subject (id),
  fact TEXT NOT NULL,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 40 AND value GLOB '*[0-9]*'),
  FOREIGN KEY (data_table, fact) REFERENCES data_column (data_table, fact),
  UNIQUE (data_table, subject, fact)
) STRICT;
CREATE INDEX figure_of_subject ON figure (subject, fact);

-- What a bureau holds against a figure before it is scored, and what the office answers.
CREATE TABLE contest (
  figure TEXT PRIMARY KEY REFERENCES figure (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES membership (id),
  outcome TEXT CHECK (outcome IN ('upheld', 'rejected')),
  answer TEXT CHECK (length(answer) BETWEEN 1 AND 1000),
  answered_at INTEGER,
  answered_by TEXT REFERENCES membership (id),
  CHECK ((outcome IS NULL) = (answer IS NULL)),
  CHECK ((outcome IS NULL) = (answered_at IS NULL)),
  CHECK ((outcome IS NULL) = (answered_by IS NULL))
) STRICT, WITHOUT ROWID;

-- The pages of a scan and the picture of each, made once and kept in R2 under picture/<digest>; a page that is not one
-- picture has none, and is cited as a whole.
CREATE TABLE page_picture (
  file TEXT NOT NULL CHECK (length(file) = 64),
  page INTEGER NOT NULL CHECK (page >= 1),
  pages INTEGER NOT NULL CHECK (pages >= page),
  digest TEXT CHECK (length(digest) = 64),
  width INTEGER CHECK (width >= 1),
  height INTEGER CHECK (height >= 1),
  PRIMARY KEY (file, page),
  CHECK ((digest IS NULL) = (width IS NULL)),
  CHECK ((digest IS NULL) = (height IS NULL))
) STRICT, WITHOUT ROWID;
