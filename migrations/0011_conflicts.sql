-- A conflict of interest of an evaluator with a subject: declared by the person, or pinned by the office. While it is
-- open, the person's entries of that subject do not exist for them and their ratings of those do not count.
CREATE TABLE conflict (
  id TEXT PRIMARY KEY,
  membership TEXT NOT NULL REFERENCES membership (id),
  subject TEXT NOT NULL REFERENCES subject (id),
  reason TEXT NOT NULL CHECK (reason IN ('paid', 'adviser', 'kin', 'place', 'prepared', 'other')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  declared_by TEXT NOT NULL CHECK (declared_by IN ('assessor', 'office')),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  ended_at INTEGER,
  ended_by TEXT REFERENCES membership (id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (reason <> 'other' OR note <> '')
) STRICT;
CREATE UNIQUE INDEX conflict_open ON conflict (membership, subject) WHERE ended_at IS NULL;
