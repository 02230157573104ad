-- Times are milliseconds since 1970 (UTC). Scores are integers in units of 10^-decimals of the edition.

CREATE TABLE subject (
  id TEXT PRIMARY KEY,
  code TEXT UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  kind TEXT NOT NULL,
  parent TEXT REFERENCES subject (id)
) STRICT;
CREATE UNIQUE INDEX subject_name ON subject (name, coalesce(parent, ''));

CREATE TABLE edition (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  criteria TEXT NOT NULL,
  edition TEXT NOT NULL,
  track TEXT NOT NULL CHECK (track IN ('comprehensive', 'project')),
  document TEXT NOT NULL CHECK (json_valid(document)),
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL REFERENCES person (id),
  UNIQUE (criteria, edition)
) STRICT;

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE round_track (
  round TEXT NOT NULL REFERENCES round (id),
  track TEXT NOT NULL CHECK (track IN ('comprehensive', 'project')),
  edition TEXT NOT NULL REFERENCES edition (sha256),
  phase TEXT NOT NULL CHECK (phase IN
    ('draft', 'application', 'written', 'onsite', 'moderation', 'feedback', 'decision', 'notice', 'closed')),
  due_at INTEGER,
  PRIMARY KEY (round, track)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN
    ('administrator', 'office', 'city', 'bureau', 'department', 'assessor', 'lead', 'observer')),
  round TEXT REFERENCES round (id),
  subject TEXT REFERENCES subject (id),
  organisation TEXT NOT NULL DEFAULT '',
  since INTEGER NOT NULL,
  -- the installation's people stand above rounds; everybody else belongs to one
  CHECK ((role IN ('administrator', 'office')) = (round IS NULL)),
  CHECK ((role IN ('city', 'bureau', 'department')) = (subject IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX membership_in_round ON membership (person, round) WHERE round IS NOT NULL;
CREATE UNIQUE INDEX membership_above_rounds ON membership (person) WHERE round IS NULL;
CREATE INDEX membership_of_round ON membership (round, role);

CREATE TABLE invitation (
  token_digest TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  role TEXT NOT NULL,
  round TEXT REFERENCES round (id),
  subject TEXT REFERENCES subject (id),
  organisation TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  -- nobody, for the first invitation of an installation (src/local/invite.ts)
  created_by TEXT REFERENCES person (id),
  expires_at INTEGER NOT NULL,
  accepted_at INTEGER,
  accepted_by TEXT REFERENCES person (id),
  CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_of_round ON invitation (round);

CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES subject (id),
  title TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  grouping TEXT NOT NULL,
  departure TEXT CHECK (departure IN ('not_shortlisted', 'withdrawn', 'refused')),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track),
  UNIQUE (round, track, subject, title)
) STRICT;
CREATE INDEX entry_of_subject ON entry (subject, round);
