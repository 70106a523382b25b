-- name: pragmas
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -32768;
PRAGMA mmap_size = 67108864;

-- name: widen
PRAGMA cache_size = -262144;

-- name: schema
CREATE TABLE state (schema TEXT NOT NULL, size INTEGER NOT NULL, root TEXT NOT NULL);

-- name: begin
INSERT INTO state (schema, size, root) VALUES (@schema, 0, @root);

-- name: has-state
SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'state';

-- name: state
SELECT schema AS Schema, size AS Size, root AS Root FROM state;

-- name: size
SELECT size FROM state;

-- name: show
UPDATE state SET size = @size, root = @root;
