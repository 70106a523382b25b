-- name: schema
CREATE TABLE judgment (idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL);

-- name: deliver
INSERT INTO judgment (idx, body) VALUES ($1, $2);

-- name: editions
SELECT body FROM judgment ORDER BY idx;
