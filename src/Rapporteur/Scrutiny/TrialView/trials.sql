-- name: schema
CREATE TABLE trial_entry (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, trial TEXT NOT NULL, body TEXT NOT NULL, withdrawn INTEGER);

-- name: add-trial-entry
INSERT INTO trial_entry (idx, leaf, kind, trial, body) VALUES ($1, $2, $3, $4, $5);

-- name: withdraw-trial-entry
UPDATE trial_entry SET withdrawn = $2 WHERE leaf = $1 AND withdrawn IS NULL;

-- name: trial-entries
SELECT leaf AS Leaf, kind AS Kind, trial AS Trial, body AS Body, withdrawn IS NOT NULL AS IsWithdrawn FROM trial_entry ORDER BY idx;
