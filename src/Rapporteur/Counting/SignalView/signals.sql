-- name: schema
CREATE TABLE signal (idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, day TEXT NOT NULL, what TEXT NOT NULL, chosen TEXT NOT NULL, reason TEXT);

-- name: declare
INSERT INTO signal (idx, day, what, chosen, reason) VALUES ($1, $2, $3, $4, $5);

-- name: signals
SELECT day, what, chosen, reason FROM signal ORDER BY day, idx;
