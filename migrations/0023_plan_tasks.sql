-- How far a bureau is with a task of its work plan (assessment §2, Applying). A task is named by the digest of what its
-- plan calls it, so that a purge of the plan leaves nothing of its words, and the next upload of it keeps what was said.
CREATE TABLE plan_task (
  document TEXT NOT NULL REFERENCES document (id),
  entry TEXT NOT NULL REFERENCES entry (id),
  task TEXT NOT NULL CHECK (length(task) = 64),
  state TEXT NOT NULL CHECK (state IN ('open', 'under_way', 'done')),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES membership (id),
  PRIMARY KEY (document, task)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_task_of_entry ON plan_task (entry);
