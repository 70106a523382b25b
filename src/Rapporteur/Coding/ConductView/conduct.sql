-- name: schema
CREATE TABLE statement (
    number INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, leaf TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, exhibit INTEGER NOT NULL,
    first INTEGER NOT NULL, body TEXT NOT NULL, author TEXT NOT NULL, recorded INTEGER NOT NULL, withdrawn TEXT);

-- name: exhibit-of-statement
SELECT number FROM exhibit WHERE leaf = $1 AND withdrawn IS NULL;

-- name: add-statement
INSERT OR IGNORE INTO statement (number, idx, leaf, kind, exhibit, first, body, author, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: withdraw-statement
UPDATE statement SET withdrawn = $2 WHERE leaf = $1 AND withdrawn IS NULL;

-- name: statements
SELECT t.number AS Number, t.leaf AS Leaf, t.idx AS "Index", t.exhibit AS Exhibit, t.body AS Body, t.recorded AS RecordedSeconds, t.withdrawn AS Withdrawn, s.name AS Source,
    p.written AS Written, p.published AS Published, e.known_day AS ExhibitKnownDay,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = t.author), t.author) AS Member
FROM statement t JOIN exhibit e ON e.number = t.exhibit AND e.withdrawn IS NULL LEFT JOIN source s ON s.number = e.source
LEFT JOIN part p ON p.exhibit = t.exhibit AND p.first <= t.first AND t.first < p.after
WHERE t.kind = @kind AND (@number IS NULL OR t.number = @number) ORDER BY t.number;
