-- Days that are not what their weekday says: holidays, and weekend days worked in exchange (Asia/Shanghai).
CREATE TABLE calendar_day (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'working')),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 40)
) STRICT, WITHOUT ROWID;

ALTER TABLE round_track ADD COLUMN began_at INTEGER NOT NULL DEFAULT 0;

-- What a track plans for a phase: due at a moment or so many working days after it began, whether the deadline moves
-- the track on by itself, or that the phase does not take place. A phase without a row takes place without a date.
CREATE TABLE planned_phase (
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN
    ('draft', 'application', 'written', 'onsite', 'moderation', 'feedback', 'decision', 'notice')),
  due_at INTEGER,
  working_days INTEGER CHECK (working_days BETWEEN 1 AND 250),
  advances INTEGER NOT NULL DEFAULT 0 CHECK (advances IN (0, 1)),
  skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
  PRIMARY KEY (round, track, phase),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track),
  CHECK (due_at IS NULL OR working_days IS NULL),
  CHECK (advances = 0 OR due_at IS NOT NULL OR working_days IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- More time for one bureau (its entry), or one assessor (a sheet): writes of that phase stay open until then, also
-- when the track has moved on. The newest of an entry or sheet stands.
CREATE TABLE extension (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  sheet TEXT REFERENCES sheet (id),
  phase TEXT NOT NULL CHECK (phase IN ('application', 'written', 'onsite', 'moderation', 'feedback')),
  until INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id)
) STRICT;
CREATE INDEX extension_of_entry ON extension (entry, at) WHERE sheet IS NULL;
CREATE INDEX extension_of_sheet ON extension (sheet, at) WHERE sheet IS NOT NULL;

-- What happened to an entry on its way through the round; the newest row is how it stands.
CREATE TABLE entry_step (
  entry TEXT NOT NULL REFERENCES entry (id),
  number INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN
    ('submitted', 'taken_back', 'accepted', 'returned', 'refused', 'withdrawn', 'not_shortlisted', 'readmitted')),
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (entry, number),
  CHECK (step IN ('submitted', 'taken_back', 'accepted') OR reason <> '')
) STRICT, WITHOUT ROWID;

-- How many entries of its places a city may recommend in a track, as the office set it, and which it does.
CREATE TABLE city_quota (
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  city TEXT NOT NULL REFERENCES subject (id),
  quota INTEGER NOT NULL CHECK (quota BETWEEN 0 AND 999),
  PRIMARY KEY (round, track, city),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation (
  entry TEXT PRIMARY KEY REFERENCES entry (id),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id)
) STRICT, WITHOUT ROWID;

-- A shortlist before the visits: by which component, how it was cut, and every entry with its rank and figure then.
CREATE TABLE shortlist (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  node TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('top', 'points', 'rate', 'picked')),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track)
) STRICT;

CREATE TABLE shortlist_line (
  shortlist TEXT NOT NULL REFERENCES shortlist (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  rank INTEGER,
  earned INTEGER,
  stays INTEGER NOT NULL CHECK (stays IN (0, 1)),
  -- in because it equals the last one in
  tied INTEGER NOT NULL CHECK (tied IN (0, 1)),
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (shortlist, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX shortlist_line_of_entry ON shortlist_line (entry);
