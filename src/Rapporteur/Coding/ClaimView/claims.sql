-- name: schema
CREATE TABLE reading (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL, exhibit INTEGER NOT NULL, text_sha256 TEXT NOT NULL,
    reader TEXT NOT NULL, lexicon TEXT, language TEXT, first INTEGER NOT NULL, claims INTEGER NOT NULL, measures INTEGER NOT NULL);
CREATE INDEX reading_exhibit ON reading (exhibit);
CREATE TABLE claim (
    number INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, ordinal INTEGER NOT NULL, leaf TEXT NOT NULL,
    exhibit INTEGER NOT NULL, text_sha256 TEXT NOT NULL, state TEXT NOT NULL, decided INTEGER, decider TEXT, reason TEXT,
    author TEXT NOT NULL, recorded INTEGER NOT NULL, act TEXT NOT NULL, detail TEXT, modality TEXT NOT NULL, basis TEXT,
    confidence INTEGER, first INTEGER NOT NULL, after INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
    edtf TEXT, date_written TEXT, date_basis TEXT, calendar TEXT, throughout INTEGER NOT NULL, first_day INTEGER, last_day INTEGER,
    place TEXT, place_name TEXT, country TEXT, precision TEXT, places TEXT, victims TEXT, who TEXT NOT NULL,
    qty_written TEXT, qty_low INTEGER, qty_high INTEGER, qty_reading TEXT, part_of INTEGER, charges TEXT, perpetrators TEXT,
    attribution TEXT);
CREATE INDEX claim_exhibit ON claim (exhibit, first);
CREATE INDEX claim_act ON claim (act);
CREATE INDEX claim_state ON claim (state);
CREATE INDEX claim_entry ON claim (leaf, ordinal);
CREATE TABLE measure (
    number INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, ordinal INTEGER NOT NULL, leaf TEXT NOT NULL,
    exhibit INTEGER NOT NULL, text_sha256 TEXT NOT NULL, state TEXT NOT NULL, decided INTEGER, decider TEXT, reason TEXT,
    recorded INTEGER NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL, confidence INTEGER, first INTEGER NOT NULL, after INTEGER NOT NULL,
    exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, edtf TEXT, date_written TEXT, date_basis TEXT,
    first_day INTEGER, last_day INTEGER, attribution TEXT);
CREATE INDEX measure_exhibit ON measure (exhibit, first);
CREATE INDEX measure_entry ON measure (leaf, ordinal);
CREATE TABLE claim_place (place TEXT NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (place, claim)) WITHOUT ROWID;
CREATE TABLE place_name (name TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (name, place)) WITHOUT ROWID;
CREATE TABLE changed_claim (number INTEGER PRIMARY KEY);

-- name: add-reading
INSERT INTO reading (idx, leaf, exhibit, text_sha256, reader, lexicon, language, first, claims, measures)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: add-claim
INSERT OR REPLACE INTO claim (number, idx, ordinal, leaf, exhibit, text_sha256, state, decided, decider, reason, author, recorded, act, detail,
    modality, basis, confidence, first, after, exact, prefix, suffix, edtf, date_written, date_basis, calendar, throughout, first_day,
    last_day, place, place_name, country, precision, places, victims, who, qty_written, qty_low, qty_high, qty_reading, part_of,
    charges, perpetrators, attribution)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
    $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44);

-- name: add-measure
INSERT INTO measure (number, idx, ordinal, leaf, exhibit, text_sha256, state, recorded, author, kind, confidence, first, after, exact, prefix, suffix,
    edtf, date_written, date_basis, first_day, last_day, attribution)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22);

-- name: decide-claim
UPDATE claim SET state = $2, decided = $3, decider = $4, reason = $5 WHERE number = $1;

-- name: decide-measure
UPDATE measure SET state = $3, decided = $4, decider = $5, reason = $6 WHERE leaf = $1 AND ordinal = $2;

-- name: claim-at
SELECT number, idx, exhibit, text_sha256, author, recorded, act FROM claim WHERE leaf = $1 AND ordinal = $2;

-- name: supersede
INSERT OR IGNORE INTO changed_claim (number) SELECT number FROM claim WHERE exhibit = $1 AND state = 'proposed';
UPDATE claim SET state = 'superseded' WHERE exhibit = $1 AND state = 'proposed';
UPDATE measure SET state = 'superseded' WHERE exhibit = $1 AND state = 'proposed';

-- name: supersede-repeated
UPDATE claim SET state = 'superseded' WHERE exhibit = $1 AND idx = $2 AND EXISTS (
    SELECT 1 FROM claim d WHERE d.exhibit = claim.exhibit AND d.idx <> claim.idx AND d.act = claim.act AND d.state <> 'superseded'
        AND CASE WHEN d.text_sha256 = claim.text_sha256 THEN d.first < claim.after AND claim.first < d.after ELSE d.exact = claim.exact END);

-- name: read-before
SELECT EXISTS (SELECT 1 FROM reading WHERE exhibit = $1);

-- name: keep-places
INSERT OR IGNORE INTO claim_place (place, claim) SELECT COALESCE(p.value ->> 'gazetteer', p.value ->> 'written'), c.number
FROM claim c, json_each(c.places) p WHERE c.number BETWEEN $1 AND $2;
INSERT OR IGNORE INTO place_name (name, place) SELECT COALESCE(p.value ->> n.value, p.value ->> 'written'), COALESCE(p.value ->> 'gazetteer', p.value ->> 'written')
FROM claim c, json_each(c.places) p, json_each('["name", "written"]') n WHERE c.number BETWEEN $1 AND $2;

-- name: forget-places
DELETE FROM claim_place WHERE claim = $1 AND place IN (
    SELECT COALESCE(p.value ->> 'gazetteer', p.value ->> 'written') FROM claim c, json_each(c.places) p WHERE c.number = $1);

-- name: drop-exhibit
DELETE FROM claim_place WHERE claim IN (SELECT number FROM claim WHERE exhibit = $1);
INSERT OR IGNORE INTO changed_claim (number) SELECT number FROM claim WHERE exhibit = $1;
DELETE FROM claim WHERE exhibit = $1;
DELETE FROM measure WHERE exhibit = $1;

-- name: changed
INSERT OR IGNORE INTO changed_claim (number) SELECT number FROM claim WHERE number BETWEEN $1 AND $2;

-- name: exhibit-number
SELECT number FROM exhibit WHERE leaf = $1 AND withdrawn IS NULL;

-- name: withdrawn-number
SELECT number FROM exhibit WHERE leaf = $1;

-- name: next
SELECT MAX(COALESCE((SELECT MAX(first + claims + measures) FROM reading), 1), COALESCE((SELECT MAX(number) + 1 FROM claim), 1),
    COALESCE((SELECT MAX(number) + 1 FROM statement), 1));

-- name: claim-columns
SELECT c.number AS Number, c.leaf AS Leaf, c.ordinal AS Ordinal, c.idx AS "Index", c.exhibit AS Exhibit, c.text_sha256 AS TextSha256, c.state AS State,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = c.decider), c.decider) AS Decider, c.decided AS DecidedSeconds, c.reason AS Reason,
    (SELECT reader || COALESCE(', lexicon ' || lexicon, '') FROM reading r WHERE r.idx = c.idx) AS Reader,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = c.author), c.author) AS Author, c.recorded AS RecordedSeconds,
    c.act AS Act, c.detail AS Detail, c.modality AS Modality, c.basis AS Basis, c.confidence AS Confidence, c.first AS Start, c.after AS "End",
    c.exact AS Exact, c.prefix AS Prefix, c.suffix AS Suffix, c.edtf AS Edtf, c.date_written AS DateWritten, c.date_basis AS DateBasis,
    c.calendar AS Calendar, c.throughout AS Throughout, c.first_day AS FirstDay, c.last_day AS LastDay, c.place AS Place, c.place_name AS PlaceName,
    c.country AS Country, c.places AS PlacesJson, c.victims AS VictimsJson, c.who AS Who, c.qty_written AS QuantityWritten,
    c.qty_low AS QuantityLow, c.qty_high AS QuantityHigh, c.qty_reading AS QuantityReading, c.part_of AS PartOf, c.charges AS ChargesJson,
    c.perpetrators AS PerpetratorsJson, c.attribution AS AttributionJson,
    COALESCE((SELECT level FROM access WHERE item = c.leaf || '#' || c.ordinal), (SELECT level FROM access WHERE item = e.leaf), e.access) AS Access,
    COALESCE((SELECT level FROM access WHERE item = e.leaf), e.access) AS ExhibitAccess
FROM claim c JOIN exhibit e ON e.number = c.exhibit

-- name: measure-columns
SELECT m.number AS Number, m.leaf AS Leaf, m.ordinal AS Ordinal, m.exhibit AS Exhibit, m.state AS State, m.kind AS Kind, m.confidence AS Confidence,
    m.first AS Start, m.after AS "End", m.exact AS Exact, m.prefix AS Prefix, m.suffix AS Suffix, m.edtf AS Edtf, m.date_written AS DateWritten,
    m.date_basis AS DateBasis, m.first_day AS FirstDay, m.last_day AS LastDay, m.attribution AS AttributionJson,
    COALESCE((SELECT level FROM access WHERE item = e.leaf), e.access) AS Access
FROM measure m JOIN exhibit e ON e.number = m.exhibit

-- name: counts
SELECT state AS State, COUNT(*) AS Claims FROM claim GROUP BY state;

-- name: readers
SELECT DISTINCT reader || COALESCE(', lexicon ' || lexicon, '') FROM reading ORDER BY 1;

-- name: unread
SELECT t.exhibit FROM text_layer t JOIN exhibit e ON e.number = t.exhibit
WHERE e.withdrawn IS NULL AND t.number = (SELECT MAX(number) FROM text_layer WHERE exhibit = t.exhibit)
    AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.text_sha256 = t.sha256 AND r.reader = @reader AND r.exhibit = t.exhibit)
ORDER BY t.exhibit;
