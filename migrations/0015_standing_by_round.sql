-- A standing is read a round and a group at a time: its rows lie together in that order and carry the names a table of
-- them shows, so that a page reads one row for each it shows (quality §1).
CREATE TABLE standing_by_round (
  entry TEXT NOT NULL REFERENCES entry (id),
  round TEXT NOT NULL,
  track TEXT NOT NULL,
  grouping TEXT NOT NULL,
  revision INTEGER NOT NULL,
  subject TEXT NOT NULL REFERENCES subject (id),
  name TEXT NOT NULL,
  code TEXT,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('complete', 'incomplete', 'disqualified', 'left')),
  final INTEGER,
  low INTEGER,
  high INTEGER,
  -- the tie-breaking nodes' points in order, fixed width, '-' where not applicable: compared as text
  tie TEXT NOT NULL DEFAULT '',
  band TEXT,
  bonus INTEGER NOT NULL DEFAULT 0,
  penalty INTEGER NOT NULL DEFAULT 0,
  vetoes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(vetoes)),
  flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)),
  -- components and dimensions: [code, earned, low, high] each
  nodes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(nodes)),
  pending INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (round, track, grouping, entry),
  CHECK (low <= high)
) STRICT, WITHOUT ROWID;

INSERT INTO standing_by_round (entry, round, track, grouping, revision, subject, name, code, title, status, final,
  low, high, tie, band, bonus, penalty, vetoes, flags, nodes, pending, at)
SELECT standing.entry, standing.round, standing.track, standing.grouping, standing.revision, subject.id, subject.name,
  subject.code, entry.title, standing.status, standing.final, standing.low, standing.high, standing.tie, standing.band,
  standing.bonus, standing.penalty, standing.vetoes, standing.flags, standing.nodes, standing.pending, standing.at
FROM standing JOIN entry ON entry.id = standing.entry JOIN subject ON subject.id = entry.subject;

DROP TABLE standing;
ALTER TABLE standing_by_round RENAME TO standing;
CREATE UNIQUE INDEX standing_of_entry ON standing (entry);
