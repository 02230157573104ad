-- At the first sign-in to a round an evaluator accepts the confidentiality pledge, whose text is kept by its digest, and
-- states where they belong, one affiliation a line; conflicts are suggested from these.
ALTER TABLE membership ADD COLUMN pledged_at INTEGER;
ALTER TABLE membership ADD COLUMN pledge_digest TEXT CHECK (length(pledge_digest) = 64);
ALTER TABLE membership ADD COLUMN affiliations TEXT NOT NULL DEFAULT '' CHECK (length(affiliations) <= 2000);

-- A suggested conflict that the evaluator says is none, and why.
CREATE TABLE conflict_denial (
  membership TEXT NOT NULL REFERENCES membership (id),
  subject TEXT NOT NULL REFERENCES subject (id),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 300),
  at INTEGER NOT NULL,
  PRIMARY KEY (membership, subject)
) STRICT, WITHOUT ROWID;
