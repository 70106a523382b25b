-- name: schema
CREATE TABLE judgment (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL, recorded INTEGER NOT NULL, handle TEXT NOT NULL, body BLOB NOT NULL);

-- name: keep-judgment
-- Who is no commissioner or rapporteur, or whose key does not sign, delivers nothing.
INSERT INTO judgment (idx, leaf, recorded, handle, body) SELECT $1, $2, $3, m.handle, $5
FROM member_key k JOIN member m ON m.leaf = k.member
WHERE k.key_id = $4 AND k.standing = 'active' AND (' ' || m.roles || ' ' LIKE '% commissioner %' OR ' ' || m.roles || ' ' LIKE '% rapporteur %');

-- name: judgments
SELECT idx AS "Index", leaf AS Leaf, recorded AS Recorded, handle AS Handle, body AS Body FROM judgment ORDER BY idx;
