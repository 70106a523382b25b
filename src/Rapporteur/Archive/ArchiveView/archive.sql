-- name: schema
CREATE TABLE exhibit (
    number INTEGER PRIMARY KEY, leaf TEXT NOT NULL UNIQUE, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, recorded INTEGER NOT NULL,
    deposited INTEGER NOT NULL, depositor TEXT NOT NULL, sha256 TEXT, size INTEGER, media_type TEXT, path TEXT, how TEXT, title TEXT,
    source INTEGER, author TEXT, written TEXT, published TEXT, published_basis TEXT, known_day INTEGER, known_basis TEXT,
    language TEXT, language_basis TEXT, original_language TEXT, translator TEXT, archival_reference TEXT, place TEXT,
    received_from TEXT, address TEXT, note TEXT, access TEXT NOT NULL, no_text TEXT, withdrawn INTEGER, withdrawn_reason TEXT,
    destroyed INTEGER NOT NULL DEFAULT 0);
CREATE INDEX exhibit_sha256 ON exhibit (sha256);
CREATE TABLE text_layer (
    number INTEGER PRIMARY KEY, exhibit INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, sha256 TEXT NOT NULL,
    characters INTEGER NOT NULL, tool TEXT NOT NULL, encoding TEXT, pages TEXT, words TEXT);
CREATE INDEX text_layer_exhibit ON text_layer (exhibit);
CREATE INDEX text_layer_sha256 ON text_layer (sha256);
CREATE TABLE text_file (sha256 TEXT NOT NULL, exhibit INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (sha256, exhibit)) WITHOUT ROWID;
CREATE TABLE no_text_found (exhibit INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL, tool TEXT NOT NULL);
CREATE TABLE part (
    exhibit INTEGER NOT NULL, ordinal INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, machine INTEGER NOT NULL,
    label TEXT NOT NULL, first INTEGER NOT NULL, after INTEGER NOT NULL, author TEXT, written TEXT, published TEXT,
    PRIMARY KEY (exhibit, ordinal)) WITHOUT ROWID;
CREATE TABLE source (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, kind TEXT, power TEXT);
CREATE TABLE rating (
    source INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, letter TEXT NOT NULL, subject TEXT, reason TEXT NOT NULL,
    member TEXT NOT NULL, recorded INTEGER NOT NULL);
CREATE TABLE ingest_file (
    run INTEGER NOT NULL, path TEXT NOT NULL, outcome TEXT NOT NULL, of_exhibit INTEGER, problem TEXT);
CREATE TABLE ingest_run (idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, recorded INTEGER NOT NULL, totals TEXT NOT NULL);
CREATE TABLE contents (container INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, problem TEXT);
CREATE INDEX contents_container ON contents (container);
CREATE TABLE contained (
    container INTEGER NOT NULL, ordinal INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, path TEXT NOT NULL,
    outcome TEXT NOT NULL, exhibit INTEGER, taken TEXT, problem TEXT, PRIMARY KEY (container, idx, ordinal)) WITHOUT ROWID;
CREATE INDEX contained_exhibit ON contained (exhibit);

-- name: deposit
INSERT INTO exhibit (leaf, idx, recorded, deposited, depositor, sha256, size, media_type, path, how, title, source, author, written,
    published, published_basis, known_day, known_basis, language, language_basis, original_language, translator, archival_reference,
    place, received_from, address, note, access, no_text)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29);

-- name: deposit-withheld
INSERT INTO exhibit (leaf, idx, recorded, deposited, depositor, access, withdrawn) VALUES ($1, $2, $3, $4, $5, 'internal', $2);

-- name: text
INSERT INTO text_layer (exhibit, idx, sha256, characters, tool, encoding, pages) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: words
UPDATE text_layer SET words = $3 WHERE exhibit = $1 AND sha256 = $2;

-- name: text-file
INSERT OR IGNORE INTO text_file (sha256, exhibit) VALUES ($1, $2);

-- name: found
UPDATE exhibit SET written = COALESCE(written, $2), published = COALESCE(published, $3),
    published_basis = CASE WHEN published IS NULL THEN COALESCE(published_basis, $4) ELSE published_basis END,
    known_day = CASE WHEN written IS NULL AND published IS NULL THEN $5 ELSE known_day END,
    known_basis = CASE WHEN written IS NULL AND published IS NULL THEN $6 ELSE known_basis END,
    language = COALESCE(language, $7), language_basis = CASE WHEN language IS NULL THEN $8 ELSE language_basis END
WHERE number = $1;

-- name: no-text
INSERT OR REPLACE INTO no_text_found (exhibit, problem, tool) VALUES ($1, $2, $3);

-- name: scans
SELECT e.number FROM exhibit e LEFT JOIN text_layer t ON t.number = (SELECT MAX(number) FROM text_layer WHERE exhibit = e.number)
LEFT JOIN no_text_found n ON n.exhibit = e.number
WHERE e.withdrawn IS NULL AND t.words IS NULL AND (n.tool IS NULL OR n.tool <> @tool)
    AND (t.number IS NULL AND e.media_type LIKE 'image/%' OR e.media_type = 'application/pdf' AND (t.pages IS NOT NULL OR e.no_text IS NOT NULL))
ORDER BY e.number;

-- name: languages
SELECT language FROM exhibit WHERE language IS NOT NULL AND withdrawn IS NULL GROUP BY language ORDER BY COUNT(*) DESC, language;

-- name: clear-parts
DELETE FROM part WHERE exhibit = $1;

-- name: part
INSERT INTO part (exhibit, ordinal, idx, machine, label, first, after, author, written, published)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: withdraw
UPDATE exhibit SET withdrawn = $2, withdrawn_reason = $3, destroyed = MAX(destroyed, $4) WHERE number = $1;

-- name: number-of
SELECT number FROM exhibit WHERE leaf = $1;

-- name: source-number
SELECT number FROM source WHERE name = $1;

-- name: add-source
INSERT INTO source (name, idx) VALUES ($1, $2);

-- name: describe-source
UPDATE source SET kind = $2, power = $3 WHERE number = $1;

-- name: rate
INSERT INTO rating (source, idx, letter, subject, reason, member, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: run
INSERT INTO ingest_run (idx, recorded, totals) VALUES ($1, $2, $3);

-- name: run-file
INSERT INTO ingest_file (run, path, outcome, of_exhibit, problem) VALUES ($1, $2, $3, $4, $5);

-- name: contents
INSERT INTO contents (container, idx, problem) VALUES ($1, $2, $3);

-- name: contained
INSERT INTO contained (container, ordinal, idx, path, outcome, exhibit, taken, problem) VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: exhibit-columns
SELECT e.number AS Number, e.leaf AS Leaf, e.idx AS "Index", e.recorded AS RecordedSeconds, e.deposited AS DepositedSeconds,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = e.depositor), e.depositor) AS Depositor, e.sha256 AS Sha256, e.size AS Size,
    e.media_type AS MediaType, e.path AS Path, e.how AS How, e.title AS Title, s.name AS Source, s.number AS SourceNumber,
    e.author AS Author, e.written AS Written, e.published AS Published, e.published_basis AS PublishedBasis, e.known_day AS KnownDay,
    e.known_basis AS KnownBasis, e.language AS Language, e.language_basis AS LanguageBasis, e.original_language AS OriginalLanguage,
    e.translator AS Translator, e.archival_reference AS ArchivalReference, e.place AS Place, e.received_from AS ReceivedFrom,
    e.address AS Address, e.note AS Note, COALESCE((SELECT level FROM access WHERE item = e.leaf), e.access) AS Access, CASE WHEN t.number IS NULL THEN COALESCE(n.problem, e.no_text) END AS NoTextJson, e.withdrawn AS Withdrawn,
    e.withdrawn_reason AS WithdrawnReason, t.sha256 AS TextSha256, t.characters AS Characters, t.tool AS Tool, t.encoding AS Encoding,
    t.pages AS PagesJson, t.words AS WordsSha256
FROM exhibit e LEFT JOIN source s ON s.number = e.source LEFT JOIN no_text_found n ON n.exhibit = e.number
LEFT JOIN text_layer t ON t.number = (SELECT MAX(number) FROM text_layer WHERE exhibit = e.number)

-- name: known
SELECT sha256, MIN(number) FROM exhibit WHERE withdrawn IS NULL GROUP BY sha256;

-- name: withdrawn
SELECT sha256, MAX(number) FROM exhibit WHERE sha256 IS NOT NULL GROUP BY sha256 HAVING SUM(withdrawn IS NULL) = 0;

-- name: parts
SELECT exhibit AS Exhibit, machine AS Machine, label AS Label, first AS Start, after AS "End", author AS Author, written AS Written,
    published AS Published FROM part WHERE exhibit = @exhibit ORDER BY ordinal;

-- name: sources
SELECT s.number AS Number, s.name AS Name, s.kind AS Kind, s.power AS Power,
    (SELECT COUNT(*) FROM exhibit e WHERE e.source = s.number AND e.withdrawn IS NULL) AS Exhibits
FROM source s ORDER BY s.number;

-- name: ratings
SELECT r.source AS Source, r.letter AS Letter, r.subject AS Subject, r.reason AS Reason,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = r.member), r.member) AS Member, r.recorded AS RecordedSeconds
FROM rating r ORDER BY r.idx;

-- name: runs
SELECT idx AS "Index", recorded AS RecordedSeconds, totals AS TotalsJson FROM ingest_run ORDER BY idx;

-- name: run-files
SELECT run AS Run, path AS Path, outcome AS Outcome, of_exhibit AS OfExhibit, problem AS ProblemJson FROM ingest_file f
WHERE run = (SELECT MAX(run) FROM ingest_file WHERE path = f.path) AND NOT EXISTS (SELECT 1 FROM exhibit e WHERE e.path = f.path)
ORDER BY run, path;

-- name: names-sha256
SELECT EXISTS (SELECT 1 FROM exhibit WHERE sha256 = @sha256) OR EXISTS (SELECT 1 FROM text_layer WHERE sha256 = @sha256)
    OR EXISTS (SELECT 1 FROM text_file WHERE sha256 = @sha256);

-- name: undestroyed
SELECT number FROM exhibit WHERE destroyed AND sha256 IS NOT NULL ORDER BY number;

-- name: shared-bytes
SELECT EXISTS (SELECT 1 FROM exhibit WHERE sha256 = @sha256 AND number <> @exhibit);

-- name: shared-text
SELECT EXISTS (SELECT 1 FROM text_layer WHERE sha256 = @sha256 AND exhibit <> @exhibit)
    OR EXISTS (SELECT 1 FROM text_file WHERE sha256 = @sha256 AND exhibit <> @exhibit);

-- name: next
SELECT COALESCE(MAX(number), 0) + 1 FROM exhibit;

-- name: bytes-of-exhibits
SELECT DISTINCT sha256 FROM exhibit WHERE sha256 IS NOT NULL AND NOT destroyed
    AND (@numbers IS NULL OR number IN (SELECT value FROM json_each(@numbers))) ORDER BY sha256;

-- name: bytes-of-texts
SELECT DISTINCT t.sha256 FROM text_layer t JOIN exhibit e ON e.number = t.exhibit WHERE NOT e.destroyed
    AND (@numbers IS NULL OR e.number IN (SELECT value FROM json_each(@numbers))) ORDER BY t.sha256;

-- name: contained-columns
SELECT c.container AS Container, c.path AS Path, c.outcome AS Outcome, c.exhibit AS Exhibit, c.taken AS Taken, c.problem AS ProblemJson
FROM contained c

-- name: unopened
SELECT number FROM exhibit e WHERE media_type IN @types AND withdrawn IS NULL AND NOT EXISTS (SELECT 1 FROM contents WHERE container = e.number);

-- name: chats-without-media
SELECT DISTINCT e.number FROM text_layer t JOIN exhibit e ON e.number = t.exhibit
WHERE t.tool IN @tools AND e.withdrawn IS NULL AND NOT EXISTS (SELECT 1 FROM contents WHERE container = e.number);

-- name: contents-problem
SELECT problem FROM contents WHERE container = @exhibit ORDER BY idx DESC LIMIT 1;
