-- A large file that comes in parts of one size (evidence §1): its bytes lie in R2 as the multipart upload of
-- incoming/<id> until the last is there. The same file of the same person is found again and goes on where it stopped.
CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry (id),
  by TEXT NOT NULL REFERENCES membership (id),
  name TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  -- when the file was last modified, as its browser tells
  modified INTEGER NOT NULL,
  multipart TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  UNIQUE (entry, by, name, size, modified)
) STRICT;
CREATE INDEX upload_by_age ON upload (begun_at);

CREATE TABLE upload_part (
  upload TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  etag TEXT NOT NULL,
  PRIMARY KEY (upload, number)
) STRICT, WITHOUT ROWID;
