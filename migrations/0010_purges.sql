-- What two persons of the office erased for good (evidence §1): its row stays, emptied, so that what was said of it still
-- has its place; the digests of its files stay with its revisions.
ALTER TABLE document ADD COLUMN purged_at INTEGER;

-- One asks, another confirms or either takes it back; at most one stands for a document.
CREATE TABLE purge (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  asked_at INTEGER NOT NULL,
  asked_by TEXT NOT NULL REFERENCES membership (id),
  outcome TEXT CHECK (outcome IN ('done', 'withdrawn')),
  ended_at INTEGER,
  ended_by TEXT REFERENCES membership (id),
  CHECK ((outcome IS NULL) = (ended_at IS NULL)),
  CHECK ((outcome IS NULL) = (ended_by IS NULL)),
  CHECK (outcome IS NOT 'done' OR ended_by <> asked_by)
) STRICT;
CREATE UNIQUE INDEX purge_standing ON purge (document) WHERE outcome IS NULL;
