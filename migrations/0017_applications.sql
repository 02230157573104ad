-- What a bureau says of one indicator: what was done, with what effect, and who answers for it. The revision is the
-- lock; `origin` is the entry of an earlier round it was taken over from.
CREATE TABLE statement (
  entry TEXT NOT NULL REFERENCES entry (id),
  leaf TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  text TEXT NOT NULL CHECK (length(text) <= 4000),
  units TEXT NOT NULL CHECK (json_valid(units)),
  origin TEXT REFERENCES entry (id),
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (entry, leaf)
) STRICT, WITHOUT ROWID;

-- How the bureau scores itself on it.
CREATE TABLE self_score (
  entry TEXT NOT NULL REFERENCES entry (id),
  leaf TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  state TEXT NOT NULL CHECK (state IN ('pending', 'scored', 'absent', 'not_triggered', 'not_applicable')),
  observation TEXT CHECK (json_valid(observation)),
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (entry, leaf)
) STRICT, WITHOUT ROWID;

-- Where in a document its proof for an indicator stands: pairs of first and last page, none for the whole.
ALTER TABLE document_leaf ADD COLUMN pages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pages));

-- A document taken over from an earlier round, by reference to the same files.
CREATE TABLE reused_document (
  document TEXT PRIMARY KEY REFERENCES document (id),
  origin TEXT NOT NULL REFERENCES document (id)
) STRICT, WITHOUT ROWID;

-- An indicator a bureau handed to one of its departments, by the unit's name: its accounts and links may change.
CREATE TABLE handover (
  entry TEXT NOT NULL REFERENCES entry (id),
  leaf TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (length(unit) > 0),
  due_at INTEGER,
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  supplied_at INTEGER,
  supplied_by TEXT REFERENCES membership (id),
  PRIMARY KEY (entry, leaf, unit),
  CHECK ((supplied_at IS NULL) = (supplied_by IS NULL))
) STRICT, WITHOUT ROWID;

-- What a collective name stands for in a place (assessment §2): 各执法部门 is these departments.
CREATE TABLE unit_group (
  round TEXT NOT NULL REFERENCES round (id),
  subject TEXT NOT NULL REFERENCES subject (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  units TEXT NOT NULL CHECK (json_valid(units)),
  PRIMARY KEY (round, subject, name)
) STRICT, WITHOUT ROWID;

-- What was declared with a submission, indicator by indicator: assessors read this, and a later one is held against it.
CREATE TABLE submitted_leaf (
  entry TEXT NOT NULL,
  number INTEGER NOT NULL,
  leaf TEXT NOT NULL,
  text TEXT NOT NULL,
  units TEXT NOT NULL CHECK (json_valid(units)),
  documents TEXT NOT NULL CHECK (json_valid(documents)),
  state TEXT NOT NULL CHECK (state IN ('pending', 'scored', 'absent', 'not_triggered', 'not_applicable')),
  observation TEXT CHECK (json_valid(observation)),
  PRIMARY KEY (entry, number, leaf),
  FOREIGN KEY (entry, number) REFERENCES entry_step (entry, number)
) STRICT, WITHOUT ROWID;

-- The sealed declaration as it came back; its document is no evidence, and `digest` is of what was declared on it.
CREATE TABLE declaration (
  document TEXT PRIMARY KEY REFERENCES document (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX declaration_of_entry ON declaration (entry, at);

-- What a track asks of an application before it can be submitted.
ALTER TABLE round_track ADD COLUMN asks_statements INTEGER NOT NULL DEFAULT 0 CHECK (asks_statements IN (0, 1));
ALTER TABLE round_track ADD COLUMN asks_self_scores INTEGER NOT NULL DEFAULT 0 CHECK (asks_self_scores IN (0, 1));
ALTER TABLE round_track ADD COLUMN asks_evidence INTEGER NOT NULL DEFAULT 0 CHECK (asks_evidence IN (0, 1));
ALTER TABLE round_track ADD COLUMN asks_departments INTEGER NOT NULL DEFAULT 0 CHECK (asks_departments IN (0, 1));
ALTER TABLE round_track ADD COLUMN asks_declaration INTEGER NOT NULL DEFAULT 0 CHECK (asks_declaration IN (0, 1));
