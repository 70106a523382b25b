-- name: schema
CREATE TABLE proceeding (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, leaf TEXT NOT NULL, kind TEXT NOT NULL, recorded INTEGER NOT NULL,
    handle TEXT NOT NULL, key_id TEXT NOT NULL, roles TEXT NOT NULL, admitted INTEGER NOT NULL, member TEXT NOT NULL, standing TEXT NOT NULL,
    bench TEXT NOT NULL, cited TEXT, body BLOB NOT NULL);

-- name: keep
INSERT INTO proceeding (idx, leaf, kind, recorded, handle, key_id, roles, admitted, member, standing, bench, cited, body)
SELECT $1, $2, $3, $4, m.handle, k.key_id, m.roles, m.idx, m.leaf, k.standing,
    (SELECT COALESCE(json_group_array(handle), '[]') FROM (SELECT b.handle FROM member b JOIN member_key bk ON bk.member = b.leaf
        WHERE bk.standing = 'active' AND ' ' || b.roles || ' ' LIKE '% commissioner %' ORDER BY b.idx)), $6, $7
FROM member_key k JOIN member m ON m.leaf = k.member WHERE k.key_id = $5;

-- name: cited-claim
SELECT e.leaf, c.state, c.act FROM claim c JOIN exhibit e ON e.number = c.exhibit WHERE c.leaf = $1 AND c.ordinal = $2
UNION ALL
SELECT e.leaf, CASE WHEN s.withdrawn IS NULL THEN 'by-hand' ELSE 'set-aside' END, s.kind FROM statement s JOIN exhibit e ON e.number = s.exhibit WHERE s.leaf = $1 AND $2 = 0;

-- name: cited-now
SELECT e.leaf AS Exhibit, c.state AS State, c.act AS Act FROM claim c JOIN exhibit e ON e.number = c.exhibit WHERE c.leaf = @leaf AND c.ordinal = @ordinal
UNION ALL
SELECT e.leaf, CASE WHEN s.withdrawn IS NULL THEN 'by-hand' ELSE 'set-aside' END, s.kind FROM statement s JOIN exhibit e ON e.number = s.exhibit
WHERE s.leaf = @leaf AND @ordinal = 0;

-- name: all
SELECT idx AS "Index", leaf AS Leaf, kind AS Kind, recorded AS Recorded, handle AS Handle, key_id AS KeyId, roles AS Roles, admitted AS Admitted,
    member AS Member, standing AS Standing, bench AS Bench, cited AS Cited, body AS Body
FROM proceeding ORDER BY idx;

-- name: any
SELECT EXISTS (SELECT 1 FROM proceeding WHERE kind LIKE 'commission.%');

-- name: claim-number
SELECT number FROM claim WHERE leaf = @leaf AND ordinal = @ordinal UNION ALL SELECT number FROM statement WHERE leaf = @leaf AND @ordinal = 0;

-- name: exhibit-number
SELECT number FROM exhibit WHERE leaf = @leaf;
