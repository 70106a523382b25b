-- name: schema
CREATE TABLE person_list (
    number INTEGER PRIMARY KEY, idx INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL UNIQUE, exhibit INTEGER NOT NULL, body TEXT NOT NULL,
    sheet TEXT, rows INTEGER NOT NULL, persons INTEGER NOT NULL, refused INTEGER NOT NULL, edition INTEGER, member TEXT NOT NULL, recorded INTEGER NOT NULL,
    withdrawn INTEGER, replaced INTEGER);
-- A mention stands in a row of a list, or (list 0) in the claim of that number. Its person is named by the first mention of it.
CREATE TABLE mention (
    id INTEGER PRIMARY KEY AUTOINCREMENT, log INTEGER NOT NULL DEFAULT 0, list INTEGER NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL,
    person INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, written TEXT, alias TEXT, sex TEXT, born TEXT, born_first INTEGER, born_last INTEGER,
    died TEXT, act TEXT, edtf TEXT, first_day INTEGER, last_day INTEGER, place_name TEXT, role TEXT, more TEXT);
CREATE INDEX mention_at ON mention (list, number, place);
CREATE INDEX mention_key ON mention (key);
-- Most mentions of lists are persons by themselves: only the others need to be found by their person.
CREATE INDEX mention_person ON mention (person) WHERE person <> id;
-- Persons with several mentions, and the rows that a linkage, or a member, tied to others.
CREATE TABLE person (id INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, mentions INTEGER NOT NULL, groups INTEGER NOT NULL, gathered INTEGER NOT NULL);
CREATE TABLE tied_mention (id INTEGER PRIMARY KEY);
-- What the last linkage took to be of one person: rows, and claims.
CREATE TABLE mention_link (id INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, cluster INTEGER NOT NULL, weakest INTEGER NOT NULL);
CREATE INDEX mention_link_cluster ON mention_link (cluster);
CREATE TABLE claim_link (reference TEXT PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, cluster INTEGER NOT NULL) WITHOUT ROWID;
-- Whether persons must be gathered anew before they are shown.
CREATE TABLE register_state (stale INTEGER NOT NULL);
INSERT INTO register_state (stale) VALUES (1);
-- Words 1: folded keys; FTS5 parts them at blanks and does nothing else to them.
CREATE VIRTUAL TABLE mention_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- name: stale
UPDATE register_state SET stale = 1 WHERE stale = 0;

-- name: is-stale
SELECT stale FROM register_state;

-- name: gathered
UPDATE register_state SET stale = 0;

-- name: forget
DELETE FROM mention_words WHERE rowid IN (SELECT id FROM mention WHERE list = 0);
DELETE FROM mention WHERE list = 0;
UPDATE mention SET person = COALESCE((SELECT cluster FROM mention_link l WHERE l.id = mention.id), id) WHERE id IN (SELECT id FROM tied_mention);
DELETE FROM person WHERE gathered = 1;
INSERT OR REPLACE INTO person (id, name, mentions, groups, gathered)
SELECT l.cluster, m.name, COUNT(*), COUNT(*), 0 FROM mention_link l JOIN mention m ON m.id = l.cluster
WHERE l.cluster IN (SELECT cluster FROM mention_link WHERE id IN (SELECT id FROM tied_mention)) GROUP BY l.cluster HAVING COUNT(*) > 1;
DELETE FROM tied_mention;

-- name: unlink
UPDATE mention SET person = id WHERE person <> id AND list > 0;
DELETE FROM mention_link;
DELETE FROM claim_link;
DELETE FROM tied_mention;
DELETE FROM person WHERE gathered = 0;

-- name: link-row
UPDATE mention SET person = $2 WHERE id = $1;
INSERT OR REPLACE INTO mention_link (id, cluster, weakest) VALUES ($1, $2, $3);

-- name: link-claim
INSERT OR REPLACE INTO claim_link (reference, cluster) VALUES ($1, $2);

-- name: link-person
INSERT OR REPLACE INTO person (id, name, mentions, groups, gathered) SELECT id, name, $2, $2, 0 FROM mention WHERE id = $1;

-- name: take-over
DELETE FROM person WHERE id = $1 AND gathered = 0;

-- name: clusters-of-claims
SELECT reference, cluster FROM claim_link ORDER BY cluster, reference;

-- name: cluster-of
SELECT cluster FROM mention_link WHERE id = $1;

-- name: rows-of
SELECT id FROM mention_link WHERE cluster = $1 ORDER BY id;

-- name: row-id
SELECT id FROM mention WHERE list = $1 AND number = $2 AND place = $3;

-- name: name
INSERT INTO mention (id, list, number, place, person, key, name) VALUES ($1, 0, $2, $3, $4, $5, $6);
INSERT INTO mention_words (rowid, words) VALUES ($1, $7);

-- name: tie
UPDATE mention SET person = $2 WHERE id = $1;
INSERT OR IGNORE INTO tied_mention (id) VALUES ($1);

-- name: add-person
INSERT OR REPLACE INTO person (id, name, mentions, groups, gathered) VALUES ($1, $2, $3, $4, 1);

-- name: before-many
DROP INDEX mention_key;

-- name: after-many
CREATE INDEX mention_key ON mention (key);

-- name: exhibit-number
SELECT number FROM exhibit WHERE leaf = $1 AND withdrawn IS NULL;

-- name: withdrawn-number
SELECT number FROM exhibit WHERE leaf = $1;

-- name: list-of-exhibit
SELECT number FROM person_list WHERE exhibit = $1;

-- name: next-list
SELECT COALESCE(MAX(number), 0) + 1 FROM person_list;

-- name: list-number
SELECT number FROM person_list WHERE leaf = $1;

-- name: add-list
INSERT INTO person_list (number, idx, leaf, exhibit, body, sheet, rows, persons, refused, edition, member, recorded)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: last-mention
SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = 'mention';

-- name: add-mention
INSERT INTO mention (id, list, number, place, person, key, name, written, alias, sex, born, born_first, born_last, died, act, edtf, first_day, last_day, place_name, role, more)
VALUES ($1, $2, $3, $4, $1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);
INSERT INTO mention_words (rowid, words) VALUES ($1, $21);

-- name: drop-lists
DELETE FROM mention WHERE list IN (SELECT number FROM person_list WHERE exhibit = $1);
UPDATE person_list SET withdrawn = 1 WHERE exhibit = $1;

-- name: guessed-list
SELECT number FROM person_list WHERE exhibit = $1 AND sheet IS $2 AND withdrawn IS NULL AND json_extract(body, '$.guessed') = 1;

-- name: replace-list
DELETE FROM mention WHERE list = $1;
UPDATE person_list SET withdrawn = 1, replaced = $2 WHERE number = $1;

-- name: lists
SELECT l.number AS Number, l.leaf AS Leaf, l.exhibit AS Exhibit, l.body AS Body, l.rows AS Rows, l.persons AS Persons, l.refused AS Refused, l.edition AS Edition,
    l.recorded AS RecordedSeconds, l.withdrawn IS NOT NULL AS IsWithdrawn, l.replaced AS ReplacedBy,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = l.member), l.member) AS Member
FROM person_list l ORDER BY l.number;

-- name: mention-columns
SELECT m.id AS Id, m.list AS List, m.number AS Number, m.place AS Place, m.person AS PersonId, m.name AS Name, COALESCE(m.written, m.name) AS Written, m.alias AS Alias, m.sex AS Sex,
    m.born AS Born, m.died AS Died, COALESCE(m.act, c.act) AS Act, COALESCE(m.edtf, c.edtf) AS Edtf, COALESCE(m.first_day, c.first_day) AS FirstDay,
    COALESCE(m.last_day, c.last_day) AS LastDay, COALESCE(m.place_name, c.place_name) AS PlaceName, m.role AS Role, m.more AS MoreJson,
    COALESCE(l.leaf, '') AS Leaf, COALESCE(l.exhibit, c.exhibit, 0) AS Exhibit, l.sheet AS Sheet
FROM mention m LEFT JOIN person_list l ON l.number = m.list LEFT JOIN claim c ON m.list = 0 AND c.number = m.number

-- name: mention-of
SELECT id FROM mention WHERE list = @list AND number = @number AND place = @place

-- name: founders
SELECT m.id AS Id, COALESCE(p.name, m.name) AS Name, COALESCE(p.mentions, 1) AS Mentions, COALESCE(p.groups, 1) AS Groups, m.list AS List, m.number AS Number, m.place AS Place
FROM mention m LEFT JOIN person p ON p.id = m.id WHERE m.person = m.id

-- name: of-person
WHERE m.id = @id OR (m.person = @id AND m.person <> m.id) ORDER BY m.list, m.number, m.place

-- name: person-of
SELECT person FROM mention WHERE id = @id

-- name: by-words
SELECT DISTINCT m.person FROM mention_words w CROSS JOIN mention m ON m.id = w.rowid WHERE mention_words MATCH @match LIMIT @most

-- name: key-of
SELECT key FROM mention WHERE id = @id

-- name: size-of-person
SELECT mentions FROM person WHERE id = @id

-- name: known-elsewhere
SELECT 1 FROM mention_words w CROSS JOIN mention m ON m.id = w.rowid WHERE mention_words MATCH @match AND m.list NOT IN (@before, @after) LIMIT 1

-- name: count-persons
SELECT COUNT(*) FROM mention WHERE person = id

-- name: count-mentions
SELECT COUNT(*) FROM mention

-- name: count-provisional
SELECT COUNT(*) FROM person WHERE groups > 1
