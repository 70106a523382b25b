-- name: schema
CREATE TABLE identity_decision (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, a TEXT NOT NULL, b TEXT NOT NULL, relation TEXT NOT NULL, reason TEXT NOT NULL,
    member TEXT NOT NULL, recorded INTEGER NOT NULL);

-- name: decide
INSERT INTO identity_decision (idx, a, b, relation, reason, member, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: decisions
SELECT a AS A, b AS B, relation AS Relation, reason AS Reason, recorded AS RecordedSeconds, idx AS "Index",
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = identity_decision.member), member) AS Member
FROM identity_decision ORDER BY idx;

-- name: naming
SELECT number AS Number, leaf AS Leaf, ordinal AS Ordinal, exhibit AS Exhibit, state AS State, act AS Act, edtf AS Edtf, first_day AS FirstDay,
    last_day AS LastDay, place_name AS PlaceName, victims AS VictimsJson, modality AS Modality
FROM claim WHERE who <> '' AND state NOT IN ('set-aside', 'superseded') ORDER BY number;
