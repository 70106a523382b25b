-- name: schema
CREATE TABLE list_pair (a TEXT NOT NULL, b TEXT NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, collected TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE joins_checked (lists TEXT PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, seed INTEGER NOT NULL, drawn INTEGER NOT NULL, wrong INTEGER NOT NULL);

-- name: declare
INSERT OR REPLACE INTO list_pair (a, b, idx, collected, reason) VALUES ($1, $2, $3, $4, $5);

-- name: check
INSERT OR REPLACE INTO joins_checked (lists, idx, seed, drawn, wrong) VALUES ($1, $2, $3, $4, $5);

-- name: pair
SELECT collected FROM list_pair WHERE a = $1 AND b = $2;

-- name: checked
SELECT drawn, wrong, seed FROM joins_checked WHERE lists = $1;

-- name: captures
SELECT m.id, m.person, m.list, m.number, m.place, COALESCE((SELECT groups FROM person WHERE person.id = m.person), 1) FROM mention m
WHERE m.list IN (SELECT value FROM json_each($1)) ORDER BY m.person, m.id;
