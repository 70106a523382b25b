-- name: schema
CREATE TABLE set_aside (
    result TEXT PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, reason TEXT NOT NULL, member TEXT NOT NULL, recorded INTEGER NOT NULL);

-- name: set-aside
INSERT OR REPLACE INTO set_aside (result, idx, reason, member, recorded) VALUES ($1, $2, $3, $4, $5);

-- name: take-up
DELETE FROM set_aside WHERE result = $1;

-- name: all-set-aside
SELECT result AS Result, reason AS Reason, recorded AS RecordedSeconds,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = set_aside.member), member) AS Member
FROM set_aside;

-- name: told
SELECT c.number AS Number, c.exhibit AS Exhibit, c.state AS State, c.act AS Act, c.modality AS Modality, c.exact AS Exact, c.edtf AS Edtf,
    c.throughout AS Throughout, c.place AS Place, c.precision AS Precision, c.places AS PlacesJson, c.qty_low AS Low, c.qty_high AS High,
    c.qty_reading AS Reading, c.part_of AS PartOf, c.attribution AS AttributionJson, COALESCE(p.author, e.author) AS Author, s.name AS Source,
    e.known_day AS KnownDay, a.occurrence AS Occurrence
FROM claim c JOIN exhibit e ON e.number = c.exhibit LEFT JOIN source s ON s.number = e.source
LEFT JOIN part p ON p.exhibit = c.exhibit AND p.first <= c.first AND c.first < p.after
LEFT JOIN account a ON a.claim = c.number
WHERE c.state NOT IN ('set-aside', 'superseded') ORDER BY c.number;

-- name: joined
SELECT a, b FROM gathering_decision WHERE together ORDER BY idx;

-- name: claim-handle
SELECT 'C' || number FROM claim WHERE leaf = @leaf AND ordinal = @ordinal;
