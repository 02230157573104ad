-- Whether what a member of a visit finds needs another member's signature before it counts (assessment §3).
ALTER TABLE round ADD COLUMN countersigned INTEGER NOT NULL DEFAULT 0 CHECK (countersigned IN (0, 1));

-- A visit of a team to an entry: announced to its bureau, or a mystery to it until feedback opens.
CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('announced', 'mystery')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL REFERENCES membership (id),
  closed_at INTEGER,
  closed_by TEXT REFERENCES membership (id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX visit_of_entry ON visit (entry);

-- Who goes. Somebody who leaves, or declares a conflict, keeps the row: what they wrote stays theirs.
CREATE TABLE visit_member (
  visit TEXT NOT NULL REFERENCES visit (id),
  membership TEXT NOT NULL REFERENCES membership (id),
  named_at INTEGER NOT NULL,
  named_by TEXT NOT NULL REFERENCES membership (id),
  left_at INTEGER,
  left_by TEXT REFERENCES membership (id),
  PRIMARY KEY (visit, membership),
  CHECK ((left_at IS NULL) = (left_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_of_member ON visit_member (membership) WHERE left_at IS NULL;

-- The team sheet is the union of its items. An item is written once, under the id its author's phone gave it: a
-- correction, a withdrawal and a countersignature are items of their own that name another in `of`.
CREATE TABLE visit_item (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 14 AND 40),
  visit TEXT NOT NULL REFERENCES visit (id),
  author TEXT NOT NULL REFERENCES membership (id),
  kind TEXT NOT NULL CHECK (kind IN ('finding', 'withdrawal', 'countersignature')),
  "of" TEXT REFERENCES visit_item (id),
  -- null: of no one leaf
  leaf TEXT CHECK (length(leaf) BETWEEN 1 AND 60),
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 4000),
  ref TEXT NOT NULL DEFAULT '' CHECK (length(ref) <= 120),
  answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers)),
  place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200),
  -- by the clock of the phone, and by ours
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  received_at INTEGER NOT NULL,
  -- arrived after the visit was closed or the phase of visits was over
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  CHECK (kind = 'finding' OR "of" IS NOT NULL)
) STRICT;
CREATE INDEX visit_item_of_visit ON visit_item (visit, received_at);

-- A photo is announced with its item and counts once its bytes have arrived under the digest that was announced.
CREATE TABLE visit_photo (
  item TEXT NOT NULL REFERENCES visit_item (id),
  file TEXT NOT NULL CHECK (length(file) = 64),
  taken_at INTEGER NOT NULL CHECK (taken_at > 0),
  media TEXT CHECK (media IN ('png', 'jpeg')),
  size INTEGER CHECK (size > 0),
  arrived_at INTEGER,
  PRIMARY KEY (item, file),
  CHECK ((arrived_at IS NULL) = (media IS NULL)),
  CHECK ((arrived_at IS NULL) = (size IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_photo_of_file ON visit_photo (file);
