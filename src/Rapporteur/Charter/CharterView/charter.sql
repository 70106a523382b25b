-- name: schema
CREATE TABLE member (
    log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, handle TEXT NOT NULL, key_id TEXT NOT NULL PRIMARY KEY,
    public_key TEXT NOT NULL, roles TEXT NOT NULL);
CREATE TABLE access (
    item TEXT NOT NULL PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, level TEXT NOT NULL, members TEXT) WITHOUT ROWID;

-- name: admit
INSERT OR IGNORE INTO member (idx, handle, key_id, public_key, roles) VALUES ($1, $2, $3, $4, $5);

-- name: set-access
INSERT OR REPLACE INTO access (item, idx, level, members) VALUES ($1, $2, $3, $4);

-- name: members
SELECT handle AS Handle, key_id AS KeyId, roles AS RoleList, idx AS "Index" FROM member ORDER BY idx;

-- name: member
SELECT handle AS Handle, key_id AS KeyId, roles AS RoleList, idx AS "Index" FROM member WHERE key_id = @key;

-- name: access-of
SELECT level FROM access WHERE item = @item;
