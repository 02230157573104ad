-- A draw of case files: the office asks the places of a track for lists of one kind of case, and once all of them are
-- locked publishes the seed that n of each are drawn by (assessment §3).
CREATE TABLE case_draw (
  id TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  -- the leaf whose sample is drawn; NULL for a draw that no leaf scores
  leaf TEXT,
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 200),
  due_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  asked_by TEXT NOT NULL REFERENCES membership (id),
  seed TEXT CHECK (length(seed) BETWEEN 1 AND 200),
  -- where the seed is from, in the words of who published it; empty where the system made it
  source TEXT CHECK (length(source) <= 200),
  seeded_at INTEGER,
  seeded_by TEXT REFERENCES membership (id),
  CHECK ((seed IS NULL) = (seeded_at IS NULL) AND (seed IS NULL) = (seeded_by IS NULL)
    AND (seed IS NULL) = (source IS NULL)),
  FOREIGN KEY (round, track) REFERENCES round_track (round, track)
) STRICT;
CREATE INDEX case_draw_of_round ON case_draw (round, track, asked_at);

-- The case numbers of one department of one entry. Once locked a list is never changed; what is drawn follows from it
-- and the seed, and is kept so that nobody has to hash a list to look at a page.
CREATE TABLE case_list (
  id TEXT PRIMARY KEY,
  draw TEXT NOT NULL REFERENCES case_draw (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  department TEXT NOT NULL CHECK (length(department) BETWEEN 1 AND 60),
  -- the department's own membership, where its bureau handed the list to it
  handed_to TEXT REFERENCES membership (id),
  numbers TEXT CHECK (json_valid(numbers)),
  saved_at INTEGER,
  saved_by TEXT REFERENCES membership (id),
  -- SHA-256 of the sorted numbers, one a line
  digest TEXT CHECK (length(digest) = 64),
  locked_at INTEGER,
  locked_by TEXT REFERENCES membership (id),
  drawn_order TEXT CHECK (json_valid(drawn_order)),
  UNIQUE (draw, entry, department),
  CHECK ((numbers IS NULL) = (saved_at IS NULL) AND (numbers IS NULL) = (saved_by IS NULL)),
  CHECK ((locked_at IS NULL) = (digest IS NULL) AND (locked_at IS NULL) = (locked_by IS NULL)),
  CHECK (locked_at IS NULL OR numbers IS NOT NULL),
  CHECK (drawn_order IS NULL OR locked_at IS NOT NULL)
) STRICT;
CREATE INDEX case_list_of_entry ON case_list (entry);

-- A drawn file that could not be looked at, and the next of the order in its place; NULL where the list had no other.
CREATE TABLE case_replacement (
  list TEXT NOT NULL REFERENCES case_list (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  entry TEXT NOT NULL REFERENCES entry (id),
  file TEXT NOT NULL,
  by_file TEXT,
  reason TEXT NOT NULL CHECK (reason IN ('withheld', 'lost', 'secret', 'other_kind', 'other')),
  note TEXT NOT NULL CHECK (length(note) <= 300),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (list, number),
  UNIQUE (list, file),
  CHECK (reason <> 'other' OR note <> '')
) STRICT, WITHOUT ROWID;

-- A survey is an import of figures (0003) with what stands behind them: how it was asked, of how many, how sure it is.
CREATE TABLE survey (
  data_table TEXT PRIMARY KEY REFERENCES data_table (id),
  -- what came: an index for each subject, or anonymous answers on a scale
  scale TEXT NOT NULL CHECK (scale IN ('index', 'five', 'hundred', 'yes_no')),
  method TEXT NOT NULL CHECK (length(method) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;

-- The 95 % interval of a subject's index, in hundredths of a point.
CREATE TABLE survey_line (
  data_table TEXT NOT NULL REFERENCES survey (data_table),
  subject TEXT NOT NULL REFERENCES subject (id),
  size INTEGER NOT NULL CHECK (size >= 1),
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  interval TEXT NOT NULL CHECK (interval IN ('t', 'wilson', 'widest')),
  -- as imported, where it was
  deviation TEXT,
  method TEXT NOT NULL CHECK (length(method) BETWEEN 1 AND 200),
  surveyed_on TEXT NOT NULL,
  -- how often each answer was given to each question, where answers were imported
  tallies TEXT CHECK (json_valid(tallies)),
  PRIMARY KEY (data_table, subject),
  CHECK (low <= high AND low >= 0 AND high <= 10000)
) STRICT, WITHOUT ROWID;
