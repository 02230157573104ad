-- Every change is one row, chained within its stream (assessment §4). What was said lies apart, so that it can be erased.
CREATE TABLE log (
  stream TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  time TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  body_digest TEXT NOT NULL CHECK (length(body_digest) = 64),
  chain TEXT NOT NULL CHECK (length(chain) = 64),
  PRIMARY KEY (stream, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_by_time ON log (time);

CREATE TABLE log_body (
  stream TEXT NOT NULL,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (stream, number),
  FOREIGN KEY (stream, number) REFERENCES log (stream, number)
) STRICT, WITHOUT ROWID;
