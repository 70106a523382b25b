-- name: schema
CREATE TABLE identity_decision (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, a TEXT NOT NULL, b TEXT NOT NULL, relation TEXT NOT NULL, reason TEXT NOT NULL,
    member TEXT NOT NULL, recorded INTEGER NOT NULL, split TEXT);
CREATE TABLE register_rule (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, threshold INTEGER NOT NULL, contradictions TEXT NOT NULL, reason TEXT NOT NULL,
    member TEXT NOT NULL, recorded INTEGER NOT NULL);
CREATE TABLE spell (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, number INTEGER NOT NULL, leaf TEXT NOT NULL UNIQUE, mention TEXT NOT NULL, kind TEXT NOT NULL,
    edtf TEXT, what TEXT, place TEXT, place_name TEXT, claim TEXT, exhibit TEXT, first INTEGER, exact TEXT, reason TEXT, member TEXT NOT NULL,
    recorded INTEGER NOT NULL, withdrawn INTEGER);
CREATE TABLE choice (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, mention TEXT NOT NULL, what TEXT NOT NULL, account TEXT, reason TEXT NOT NULL,
    member TEXT NOT NULL, recorded INTEGER NOT NULL);

-- name: decide
INSERT INTO identity_decision (idx, a, b, relation, reason, member, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: split
INSERT INTO identity_decision (idx, split, a, b, relation, reason, member, recorded) VALUES ($1, $2, $3, $4, 'split', $5, $6, $7);

-- name: set-rule
INSERT INTO register_rule (idx, threshold, contradictions, reason, member, recorded) VALUES ($1, $2, $3, $4, $5, $6);

-- name: rule
SELECT threshold AS Threshold, contradictions AS Contradictions FROM register_rule ORDER BY idx DESC LIMIT 1;

-- name: decisions
SELECT a AS A, b AS B, relation AS Relation, reason AS Reason, recorded AS RecordedSeconds, idx AS "Index", split AS SplitJson,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = identity_decision.member), member) AS Member
FROM identity_decision ORDER BY idx;

-- name: record-spell
INSERT INTO spell (idx, number, leaf, mention, kind, edtf, what, place, place_name, claim, exhibit, first, exact, reason, member, recorded)
VALUES ($1, (SELECT COUNT(*) + 1 FROM spell), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: withdraw-spell
UPDATE spell SET withdrawn = $2 WHERE leaf = $1 AND withdrawn IS NULL;

-- name: spells
SELECT s.number AS Number, s.leaf AS Leaf, s.mention AS Mention, s.kind AS Spell, s.edtf AS Edtf, s.what AS What, s.place AS Place, s.place_name AS PlaceName,
    s.claim AS Claim, c.state AS ClaimState, c.modality AS ClaimModality, e.number AS Exhibit, p.written AS Written, p.published AS Published,
    e.known_day AS ExhibitKnownDay, s.reason AS Reason, s.withdrawn IS NOT NULL AS Withdrawn,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = s.member), s.member) AS Member
FROM spell s LEFT JOIN claim c ON s.claim = c.leaf || '#' || c.ordinal
LEFT JOIN exhibit e ON e.withdrawn IS NULL AND (e.number = c.exhibit OR e.leaf = s.exhibit)
LEFT JOIN part p ON p.exhibit = e.number AND p.first <= COALESCE(c.first, s.first) AND COALESCE(c.first, s.first) < p.after
ORDER BY s.idx;

-- name: choose
INSERT INTO choice (idx, mention, what, account, reason, member, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: choices
SELECT mention AS Mention, what AS What, account AS Account, reason AS Reason, recorded AS RecordedSeconds,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = choice.member), member) AS Member
FROM choice ORDER BY idx;

-- name: naming
SELECT c.number AS Number, c.leaf AS Leaf, c.ordinal AS Ordinal, c.exhibit AS Exhibit, c.state AS State, c.act AS Act, c.edtf AS Edtf, c.throughout AS Throughout,
    c.first_day AS FirstDay, c.last_day AS LastDay, c.place AS Place, c.place_name AS PlaceName, c.victims AS VictimsJson, c.modality AS Modality,
    p.written AS Written, p.published AS Published, e.known_day AS ExhibitKnownDay
FROM claim c JOIN exhibit e ON e.number = c.exhibit LEFT JOIN part p ON p.exhibit = c.exhibit AND p.first <= c.first AND c.first < p.after
WHERE c.who <> '' AND c.state NOT IN ('set-aside', 'superseded')
