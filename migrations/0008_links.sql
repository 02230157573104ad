-- What a document is a proof for, by the codes of indicators in the names it came under (evidence §1); one document may
-- prove several indicators.
CREATE TABLE document_leaf (
  document TEXT NOT NULL REFERENCES document (id),
  leaf TEXT NOT NULL CHECK (length(leaf) > 0),
  by TEXT NOT NULL REFERENCES membership (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (document, leaf)
) STRICT, WITHOUT ROWID;

-- Documents that are there already, by the code their title begins with: the longest, and whole, so not A1 of "A1.1".
INSERT INTO document_leaf (document, leaf, by, at)
SELECT document, leaf, by, at FROM (
  SELECT document.id AS document, leaf.value ->> '$.code' AS leaf, document.created_by AS by,
    document.created_at AS at, max(length(leaf.value ->> '$.code'))
  FROM document
  JOIN entry ON entry.id = document.entry
  JOIN round_track ON round_track.round = entry.round AND round_track.track = entry.track
  JOIN edition ON edition.sha256 = round_track.edition
  JOIN json_tree(edition.document, '$.children') AS leaf ON leaf.type = 'object' AND leaf.value -> '$.rule' IS NOT NULL
  WHERE substr(document.title, 1, length(leaf.value ->> '$.code')) = leaf.value ->> '$.code'
    AND substr(document.title, length(leaf.value ->> '$.code') + 1) NOT GLOB '[A-Za-z0-9]*'
    AND substr(document.title, length(leaf.value ->> '$.code') + 1) NOT GLOB '.[A-Za-z0-9]*'
  GROUP BY document.id
);
