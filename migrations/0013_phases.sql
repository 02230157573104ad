-- Days that are not what their weekday says: holidays, and weekend days worked in exchange (Asia/Shanghai).
CREATE TABLE calendar_day (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'working')),
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 40)
) STRICT, WITHOUT ROWID;
