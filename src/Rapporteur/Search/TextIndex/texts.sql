-- name: schema
-- What the archive said and this room has not taken in yet.
CREATE TABLE text_to_index (exhibit INTEGER PRIMARY KEY);
CREATE TABLE indexed_text (
    exhibit INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, shingles INTEGER NOT NULL, sketch BLOB NOT NULL);
-- A passage's number is its exhibit's, shifted, and its place in it: their order is the ledger's, however often a text was read anew.
CREATE TABLE passage (
    number INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, exhibit INTEGER NOT NULL, first INTEGER NOT NULL,
    after INTEGER NOT NULL, first_byte INTEGER NOT NULL, after_byte INTEGER NOT NULL);
-- Tokens 1: our own; FTS5 parts them at blanks and does nothing else to them.
CREATE VIRTUAL TABLE passage_words USING fts5 (stems, names, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE TABLE likeness_band (band INTEGER NOT NULL, exhibit INTEGER NOT NULL, PRIMARY KEY (band, exhibit)) WITHOUT ROWID;
CREATE INDEX likeness_exhibit ON likeness_band (exhibit);
CREATE TABLE near_duplicate (
    exhibit INTEGER NOT NULL, of_exhibit INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, shared INTEGER NOT NULL,
    PRIMARY KEY (exhibit, of_exhibit)) WITHOUT ROWID;
CREATE INDEX near_duplicate_of ON near_duplicate (of_exhibit);

-- name: to-index
INSERT OR IGNORE INTO text_to_index (exhibit) SELECT number FROM exhibit WHERE leaf = $1;

-- name: queue
SELECT q.exhibit, e.withdrawn IS NULL, t.idx, t.sha256, e.language
FROM text_to_index q JOIN exhibit e ON e.number = q.exhibit
LEFT JOIN text_layer t ON t.number = (SELECT MAX(number) FROM text_layer WHERE exhibit = q.exhibit)
ORDER BY q.exhibit;

-- name: clear-queue
DELETE FROM text_to_index;

-- name: is-indexed
SELECT 1 FROM indexed_text WHERE exhibit = $1;

-- name: drop
DELETE FROM passage_words WHERE rowid IN (SELECT number FROM passage WHERE number >= $1 << 20 AND number < ($1 + 1) << 20);
DELETE FROM passage WHERE number >= $1 << 20 AND number < ($1 + 1) << 20;
DELETE FROM indexed_text WHERE exhibit = $1;
DELETE FROM likeness_band WHERE exhibit = $1;
DELETE FROM near_duplicate WHERE exhibit = $1 OR of_exhibit = $1;

-- name: forget
INSERT INTO passage_words (passage_words) VALUES ('optimize');

-- name: add-passage
INSERT INTO passage (number, idx, exhibit, first, after, first_byte, after_byte) VALUES (($3 << 20) + $1, $2, $3, $4, $5, $6, $7);
INSERT INTO passage_words (rowid, stems, names) VALUES (($3 << 20) + $1, $8, $9);

-- name: add-text
INSERT INTO indexed_text (exhibit, idx, shingles, sketch) VALUES ($1, $2, $3, $4);

-- name: alike
SELECT exhibit FROM likeness_band WHERE band = $1 AND exhibit <> $2 ORDER BY exhibit LIMIT $3;

-- name: sketch
SELECT sketch, shingles FROM indexed_text WHERE exhibit = $1;

-- name: add-band
INSERT OR IGNORE INTO likeness_band (band, exhibit) VALUES ($1, $2);

-- name: add-near
INSERT OR IGNORE INTO near_duplicate (exhibit, of_exhibit, idx, shared) VALUES ($1, $2, $3, $4);

-- name: near-duplicates
SELECT CASE WHEN exhibit = $1 THEN of_exhibit ELSE exhibit END AS other, shared, exhibit > of_exhibit FROM near_duplicate
WHERE exhibit = $1 OR of_exhibit = $1 ORDER BY shared DESC, other;

-- name: places
SELECT p.exhibit, p.first, p.after, p.first_byte, p.after_byte FROM found f JOIN passage p ON p.number = f.number ORDER BY f.weight, f.number;

-- name: origin
SELECT e.title, e.path, (SELECT name FROM source WHERE number = e.source), e.language, t.sha256, r.label, COALESCE(r.author, e.author),
    COALESCE(r.written, e.written), COALESCE(r.published, e.published)
FROM exhibit e JOIN text_layer t ON t.number = (SELECT MAX(number) FROM text_layer WHERE exhibit = e.number)
LEFT JOIN part r ON r.exhibit = e.number
    AND r.ordinal = (SELECT MAX(ordinal) FROM part WHERE exhibit = e.number AND first <= $2 AND after > $2)
WHERE e.number = $1;

-- name: narrowed
JOIN passage p ON p.number = passage_words.rowid JOIN exhibit e ON e.number = p.exhibit

-- name: held
SELECT s.name, COALESCE(r.written, e.written) AS written, COALESCE(r.published, e.published) AS published, COUNT(*)
FROM passage p JOIN exhibit e ON e.number = p.exhibit LEFT JOIN source s ON s.number = e.source
LEFT JOIN part r ON r.exhibit = e.number AND r.ordinal = (SELECT MAX(ordinal) FROM part WHERE exhibit = e.number AND first <= p.first AND after > p.first)
WHERE e.withdrawn IS NULL AND $1 IS NULL @where GROUP BY 1, 2, 3;
