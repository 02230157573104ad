CREATE TABLE document (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'on_request', 'closed')),
  period TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES membership (id)
) STRICT;
CREATE INDEX document_of_entry ON document (entry);

-- The bytes lie in R2 under sha256/<file>; a new upload of the same report is a new revision.
CREATE TABLE document_revision (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  file TEXT NOT NULL CHECK (length(file) = 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'ofd', 'html', 'text', 'png', 'jpeg',
    'doc', 'xls', 'wps', 'encrypted_office', 'zip')),
  size INTEGER NOT NULL CHECK (size > 0),
  uploaded_at INTEGER NOT NULL,
  uploaded_by TEXT NOT NULL REFERENCES membership (id),
  UNIQUE (document, number)
) STRICT;
CREATE INDEX revision_of_file ON document_revision (file);

-- A file that bears a mark of secrecy waits unread for a person (evidence §1).
CREATE TABLE hold (
  file TEXT PRIMARY KEY CHECK (length(file) = 64),
  mark TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('name', 'text')),
  held_at INTEGER NOT NULL,
  released_at INTEGER,
  released_by TEXT REFERENCES membership (id),
  reason TEXT,
  CHECK ((released_at IS NULL) = (released_by IS NULL)),
  CHECK ((released_at IS NULL) = (reason IS NULL))
) STRICT, WITHOUT ROWID;

-- What one version of the reader made of one file, whoever uploaded it; its text lies in R2 under text/<text_digest>.
CREATE TABLE reading (
  file TEXT NOT NULL CHECK (length(file) = 64),
  reader TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN
    ('waiting', 'extract', 'structure', 'passages', 'facts', 'done', 'unread', 'held', 'failed')),
  reason TEXT NOT NULL DEFAULT '',
  text_digest TEXT CHECK (length(text_digest) = 64),
  -- title, issuer, number, date, year and kind as the reader found them
  report TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(report)),
  pages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pages)),
  -- the digests of the editions whose phrases of facts were sought
  keyed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(keyed)),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (file, reader),
  CHECK (stage NOT IN ('structure', 'passages', 'facts', 'done') OR text_digest IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_under_way ON reading (stage, changed_at);

CREATE TABLE section (
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
  FOREIGN KEY (file, reader) REFERENCES reading (file, reader)
) STRICT, WITHOUT ROWID;

-- The id names a row of the index and nothing else: reading a file again makes new ones.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  reader TEXT NOT NULL,
  number INTEGER NOT NULL,
  section INTEGER,
  page INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  UNIQUE (file, reader, number),
  FOREIGN KEY (file, reader) REFERENCES reading (file, reader)
) STRICT;

-- Derived from passages and written in their batch: the words of each as bigrams made in code, and a word for its file,
-- so that a search inside an entry touches its own files alone (evidence §4).
CREATE VIRTUAL TABLE passage_index USING fts5 (
  scope,
  grams,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);

-- What a score rests on (evidence §3). A quote is a place in the text of a revision, proven literal when it was made;
-- a region is a box in the picture of a page, in thousandths of it; a figure is a cell of a data table.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'search', 'region', 'capture', 'photo', 'figure')),
  revision TEXT REFERENCES document_revision (id),
  text_digest TEXT CHECK (length(text_digest) = 64),
  start INTEGER,
  "end" INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  page INTEGER CHECK (page >= 1),
  x INTEGER,
  y INTEGER,
  width INTEGER,
  height INTEGER,
  picture TEXT CHECK (length(picture) = 64),
  file TEXT CHECK (length(file) = 64),
  name TEXT CHECK (length(name) BETWEEN 1 AND 255),
  media TEXT CHECK (media IN ('png', 'jpeg', 'pdf', 'html')),
  size INTEGER CHECK (size > 0),
  address TEXT CHECK (length(address) BETWEEN 1 AND 2000),
  taken_at INTEGER,
  figure TEXT REFERENCES figure (id),
  place TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  searched_at INTEGER,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES membership (id),
  CHECK (kind <> 'quote' OR (revision IS NOT NULL AND text_digest IS NOT NULL AND start >= 0 AND "end" > start
    AND length(exact) > 0 AND prefix IS NOT NULL AND suffix IS NOT NULL)),
  CHECK (kind <> 'search' OR (length(place) > 0 AND length(words) > 0 AND searched_at IS NOT NULL)),
  CHECK (kind <> 'region' OR (revision IS NOT NULL AND page IS NOT NULL AND picture IS NOT NULL
    AND x IS NOT NULL AND y IS NOT NULL AND width IS NOT NULL AND height IS NOT NULL
    AND x >= 0 AND y >= 0 AND width >= 1 AND height >= 1 AND x + width <= 1000 AND y + height <= 1000)),
  CHECK (kind NOT IN ('capture', 'photo') OR (file IS NOT NULL AND name IS NOT NULL AND media IS NOT NULL
    AND size IS NOT NULL AND taken_at IS NOT NULL)),
  CHECK (kind <> 'capture' OR address IS NOT NULL),
  CHECK (kind <> 'figure' OR figure IS NOT NULL)
) STRICT;
CREATE INDEX evidence_of_entry ON evidence (entry);
CREATE INDEX evidence_of_revision ON evidence (revision);
CREATE INDEX evidence_of_file ON evidence (file) WHERE file IS NOT NULL;
CREATE INDEX evidence_of_figure ON evidence (figure) WHERE figure IS NOT NULL;

-- Where a quote stands in a text newer than the one it was made on (evidence §3): found at one place it is carried over,
-- else it is orphaned until a person anchors it anew. The quote itself stays as it was proven.
CREATE TABLE anchor (
  evidence TEXT NOT NULL REFERENCES evidence (id),
  revision TEXT NOT NULL REFERENCES document_revision (id),
  text_digest TEXT CHECK (length(text_digest) = 64),
  state TEXT NOT NULL CHECK (state IN ('carried', 'orphaned', 'anchored')),
  start INTEGER,
  "end" INTEGER,
  page INTEGER,
  at INTEGER NOT NULL,
  by TEXT REFERENCES membership (id),
  PRIMARY KEY (evidence, revision),
  CHECK ((state = 'orphaned') = (start IS NULL)),
  CHECK ((start IS NULL) = ("end" IS NULL)),
  CHECK ("end" > start),
  CHECK ((state = 'anchored') = (by IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_of_revision ON anchor (revision);

-- What an assessor made of a suggested passage; it is not suggested for that leaf again.
CREATE TABLE suggestion_answer (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  leaf TEXT NOT NULL,
  file TEXT NOT NULL CHECK (length(file) = 64),
  start INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'dismissed')),
  at INTEGER NOT NULL,
  PRIMARY KEY (sheet, leaf, file, start)
) STRICT, WITHOUT ROWID;
