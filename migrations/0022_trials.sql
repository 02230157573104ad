-- The trial entry of a track: scored by every assessor while the round is prepared, compared, counted nowhere.
ALTER TABLE entry ADD COLUMN trial INTEGER NOT NULL DEFAULT 0 CHECK (trial IN (0, 1));
CREATE UNIQUE INDEX entry_on_trial ON entry (round, track) WHERE trial = 1;
