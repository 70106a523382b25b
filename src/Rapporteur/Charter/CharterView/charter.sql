-- name: schema
CREATE TABLE member (
    log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, leaf TEXT NOT NULL PRIMARY KEY, handle TEXT NOT NULL, roles TEXT NOT NULL);
-- idx: the entry that changed it last.
CREATE TABLE member_key (
    log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, key_id TEXT NOT NULL PRIMARY KEY, public_key TEXT NOT NULL,
    member TEXT NOT NULL, standing TEXT NOT NULL, successor TEXT);
CREATE TABLE access (
    item TEXT NOT NULL PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, level TEXT NOT NULL, members TEXT) WITHOUT ROWID;

-- name: admit
INSERT INTO member (idx, leaf, handle, roles) VALUES ($1, $2, $3, $4);

-- name: keys
SELECT key_id, public_key, member, roles, standing, successor FROM member_key JOIN member ON leaf = member ORDER BY key_id;

-- name: put-key
INSERT OR REPLACE INTO member_key (idx, key_id, public_key, member, standing, successor) VALUES ($1, $2, $3, $4, $5, $6);

-- name: set-access
INSERT OR REPLACE INTO access (item, idx, level, members) VALUES ($1, $2, $3, $4);

-- name: members
SELECT handle AS Handle, key_id AS KeyId, roles AS RoleList, member.idx AS "Index", leaf AS Leaf, standing AS Standing
FROM member JOIN member_key ON member = leaf WHERE standing <> 'replaced' ORDER BY member.idx;

-- name: member
SELECT handle AS Handle, key_id AS KeyId, roles AS RoleList, member.idx AS "Index", leaf AS Leaf, standing AS Standing
FROM member JOIN member_key ON member = leaf WHERE key_id = @key;

-- name: successor
SELECT handle AS Handle, key_id AS KeyId, roles AS RoleList, member.idx AS "Index", leaf AS Leaf, standing AS Standing
FROM member JOIN member_key ON member = leaf WHERE successor = @key AND standing <> 'replaced';

-- name: successor-of
SELECT successor FROM member_key WHERE key_id = @key;

-- name: handles
SELECT key_id, handle FROM member_key JOIN member ON leaf = member;

-- name: access-of
SELECT level FROM access WHERE item = @item;
