-- name: schema
CREATE TABLE judgment (idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL, body TEXT NOT NULL);

-- name: deliver
INSERT INTO judgment (idx, leaf, body) VALUES ($1, $2, $3);

-- name: editions
SELECT leaf, body FROM judgment ORDER BY idx;
