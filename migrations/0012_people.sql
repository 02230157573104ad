-- A membership that ended keeps what was done in it, and keeps its place: nobody joins a round a second time in
-- another part (assessment §1).
ALTER TABLE membership ADD COLUMN ended_at INTEGER;
ALTER TABLE membership ADD COLUMN ended_by TEXT REFERENCES person (id)
  CHECK ((ended_at IS NULL) = (ended_by IS NULL));

-- An invitation may name the address it is for; only that address can follow it then.
ALTER TABLE invitation ADD COLUMN email TEXT CHECK (email = lower(email));
ALTER TABLE invitation ADD COLUMN withdrawn_at INTEGER CHECK (withdrawn_at IS NULL OR accepted_at IS NULL);
ALTER TABLE invitation ADD COLUMN withdrawn_by TEXT REFERENCES person (id)
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
CREATE INDEX invitation_of_email ON invitation (email) WHERE email IS NOT NULL;

-- A department without an account: whoever holds the token acts in this membership until it expires or is ended. The
-- person behind it is a row without a password or a real address.
CREATE TABLE link (
  token_digest TEXT PRIMARY KEY CHECK (length(token_digest) = 64),
  membership TEXT NOT NULL UNIQUE REFERENCES membership (id),
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at)
) STRICT, WITHOUT ROWID;

-- Attempts within a span of time, by account and by address; old rows are swept.
CREATE TABLE attempt (
  key TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
DROP TABLE rateLimit;

-- Office and lead act in this round only with a second factor.
ALTER TABLE round ADD COLUMN second_factor INTEGER NOT NULL DEFAULT 0 CHECK (second_factor IN (0, 1));

-- The tables of better-auth's second factor, as its migration generator prints them for the options in
-- src/people/accounts.ts.
ALTER TABLE person ADD COLUMN twoFactorEnabled INTEGER DEFAULT 0;
CREATE TABLE twoFactor (
  id TEXT NOT NULL PRIMARY KEY,
  secret TEXT NOT NULL,
  backupCodes TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  verified INTEGER,
  failedVerificationCount INTEGER,
  lockedUntil DATE
);
CREATE INDEX twoFactor_secret_idx ON twoFactor (secret);
CREATE INDEX twoFactor_userId_idx ON twoFactor (userId);
