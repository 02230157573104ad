-- A question to a bureau about a leaf of its entry, or about the report as a whole (assessment §3).
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  leaf TEXT,
  -- the sentence it is about, as it stands in an upload
  revision TEXT REFERENCES document_revision (id),
  quote TEXT CHECK (length(quote) BETWEEN 1 AND 4000),
  asked_by TEXT NOT NULL REFERENCES membership (id),
  asked_at INTEGER NOT NULL,
  -- the date of the newest asking: a follow-up sets its own
  due_at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_by TEXT REFERENCES membership (id),
  CHECK ((revision IS NULL) = (quote IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX question_of_entry ON question (entry);

-- What either side said, in its order; the bureau is never told who of the other side said it.
CREATE TABLE question_turn (
  question TEXT NOT NULL REFERENCES question (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  side TEXT NOT NULL CHECK (side IN ('office', 'evaluators', 'bureau')),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  due_at INTEGER,
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (question, number),
  CHECK ((side = 'bureau') = (due_at IS NULL))
) STRICT, WITHOUT ROWID;

-- What was handed in as an answer: the only way a document comes in once applications are over (assessment §2).
CREATE TABLE question_document (
  question TEXT NOT NULL REFERENCES question (id),
  document TEXT NOT NULL REFERENCES document (id),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (question, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_of_document ON question_document (document);

-- What waits on a person, each once: `thing` is what it is about, `occasion` its due date or the moment it happened.
CREATE TABLE notification (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  membership TEXT NOT NULL REFERENCES membership (id),
  round TEXT NOT NULL REFERENCES round (id),
  entry TEXT REFERENCES entry (id),
  kind TEXT NOT NULL,
  thing TEXT NOT NULL,
  occasion INTEGER NOT NULL,
  at INTEGER NOT NULL,
  read_at INTEGER,
  UNIQUE (person, kind, thing, occasion)
) STRICT;
CREATE INDEX notification_of_person ON notification (person, at);
CREATE INDEX notification_unread ON notification (person) WHERE read_at IS NULL;

-- How a person wants to be told outside the application; without a row as the first line says.
CREATE TABLE digest_wish (
  person TEXT PRIMARY KEY REFERENCES person (id),
  wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
  language TEXT NOT NULL CHECK (language IN ('zh', 'en'))
) STRICT, WITHOUT ROWID;

-- One digest a person, a day and a channel. It is claimed before it is sent; a claim without an outcome is not sent again.
CREATE TABLE digest (
  person TEXT NOT NULL REFERENCES person (id),
  day TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'webhook', 'mailbox')),
  attempts INTEGER NOT NULL DEFAULT 1,
  claimed_at INTEGER NOT NULL,
  -- everything up to here is in it
  until INTEGER NOT NULL,
  sent_at INTEGER,
  failed_at INTEGER,
  failure TEXT,
  PRIMARY KEY (person, day, channel),
  CHECK ((failed_at IS NULL) = (failure IS NULL)),
  CHECK (sent_at IS NULL OR failed_at IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_of_day ON digest (day);

-- Where digests go on a laptop, instead of into the post.
CREATE TABLE mailbox (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  words TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
