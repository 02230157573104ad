-- A third assessor is drawn for leaves on which two differ (assessment §3). The seed and the candidates as they stood let
-- anyone repeat the draw: lowest colleague, then lowest load, then lowest SHA-256 of seed, newline, membership.
CREATE TABLE draw (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  seed TEXT NOT NULL,
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  drawn TEXT NOT NULL REFERENCES membership (id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX draw_of_entry ON draw (entry);

-- The leaves of a drawn sheet; the sheet of a node has none, it covers what lies under the node.
CREATE TABLE sheet_leaf (
  sheet TEXT NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
  leaf TEXT NOT NULL,
  draw TEXT NOT NULL REFERENCES draw (id),
  PRIMARY KEY (sheet, leaf)
) STRICT, WITHOUT ROWID;

-- A leaf of a sheet handed in that the lead gave back alone; while it is open, its rating does not count.
CREATE TABLE reopening (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  leaf TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  closed_at INTEGER,
  PRIMARY KEY (sheet, leaf, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX reopening_open ON reopening (sheet, leaf) WHERE closed_at IS NULL;

-- What a rating said when its sheet was last handed in, and why it was changed after that.
ALTER TABLE rating ADD COLUMN handed_in TEXT CHECK (json_valid(handed_in));
ALTER TABLE rating ADD COLUMN because TEXT NOT NULL DEFAULT '' CHECK (length(because) <= 1000);
UPDATE rating SET handed_in = json_object('state', state, 'observation', json(observation))
WHERE EXISTS (SELECT 1 FROM hand_in WHERE hand_in.sheet = rating.sheet);

-- The lead's reading of a leaf for a track of a round; a later one stands beside the earlier.
CREATE TABLE ruling (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  leaf TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track)
) STRICT;
CREATE INDEX ruling_of_leaf ON ruling (round, track, leaf, at);

-- What the assessor of an earlier rating says after a ruling: it stands, or it has to be changed.
CREATE TABLE second_look (
  ruling TEXT NOT NULL REFERENCES ruling (id),
  sheet TEXT NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
  answer TEXT NOT NULL CHECK (answer IN ('stands', 'change')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  at INTEGER NOT NULL,
  PRIMARY KEY (ruling, sheet)
) STRICT, WITHOUT ROWID;

ALTER TABLE decision ADD COLUMN ruling TEXT REFERENCES ruling (id);
CREATE INDEX decision_of_ruling ON decision (ruling) WHERE ruling IS NOT NULL;

-- What takes two persons (assessment §1): a leaf struck for a track, a veto, a bonus or a penalty of an entry. One
-- proposes, another confirms; it is lifted the same way. Until it is confirmed it can be dropped.
CREATE TABLE resolution (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  entry TEXT REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('strike', 'veto', 'bonus', 'penalty')),
  code TEXT NOT NULL,
  count INTEGER CHECK (count >= 1),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  proposed_at INTEGER NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES membership (id),
  dropped_at INTEGER,
  dropped_by TEXT REFERENCES membership (id),
  confirmed_at INTEGER,
  confirmed_by TEXT REFERENCES membership (id),
  lift_reason TEXT CHECK (length(lift_reason) BETWEEN 1 AND 2000),
  lift_asked_at INTEGER,
  lift_asked_by TEXT REFERENCES membership (id),
  lifted_at INTEGER,
  lifted_by TEXT REFERENCES membership (id),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track),
  CHECK ((kind = 'strike') = (entry IS NULL)),
  CHECK ((kind IN ('bonus', 'penalty')) = (count IS NOT NULL)),
  CHECK ((dropped_at IS NULL) = (dropped_by IS NULL)),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK (dropped_at IS NULL OR confirmed_at IS NULL),
  CHECK (confirmed_by <> proposed_by),
  CHECK ((lift_reason IS NULL) = (lift_asked_at IS NULL)),
  CHECK ((lift_reason IS NULL) = (lift_asked_by IS NULL)),
  CHECK (lift_asked_at IS NULL OR confirmed_at IS NOT NULL),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK (lifted_at IS NULL OR lift_asked_at IS NOT NULL),
  CHECK (lifted_by <> lift_asked_by)
) STRICT;
CREATE INDEX resolution_of_round ON resolution (round, track);
-- a leaf is struck once, a veto declared once; of a bonus there may be several occasions
CREATE UNIQUE INDEX resolution_standing ON resolution (round, track, coalesce(entry, ''), kind, code)
  WHERE kind IN ('strike', 'veto') AND dropped_at IS NULL AND lifted_at IS NULL;

-- What a veto, a bonus or a penalty rests on: a document of the entry, a sentence of one, or a file brought for it.
CREATE TABLE proof (
  resolution TEXT NOT NULL REFERENCES resolution (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  revision TEXT REFERENCES document_revision (id),
  evidence TEXT REFERENCES evidence (id),
  file TEXT CHECK (length(file) = 64),
  name TEXT CHECK (length(name) BETWEEN 1 AND 255),
  media TEXT CHECK (media IN ('png', 'jpeg', 'pdf', 'html')),
  size INTEGER CHECK (size > 0),
  PRIMARY KEY (resolution, number),
  CHECK ((revision IS NOT NULL) + (evidence IS NOT NULL) + (file IS NOT NULL) = 1),
  CHECK ((file IS NULL) = (name IS NULL)),
  CHECK ((file IS NULL) = (media IS NULL)),
  CHECK ((file IS NULL) = (size IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX proof_of_file ON proof (file) WHERE file IS NOT NULL;

-- The office's word on the leaves an entry leaves out beyond the limit of its edition (criteria-and-scoring §3). It is
-- good for the leaves it names and their parts; the newest stands.
CREATE TABLE exclusion (
  entry TEXT NOT NULL REFERENCES entry (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  leaves TEXT NOT NULL CHECK (json_valid(leaves)),
  outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'refused')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;

-- An evaluator's own phrases for reasons.
CREATE TABLE phrase (
  id TEXT PRIMARY KEY,
  membership TEXT NOT NULL REFERENCES membership (id),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  at INTEGER NOT NULL,
  UNIQUE (membership, text)
) STRICT;
