-- name: schema
CREATE TABLE schedule (
    idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, source TEXT NOT NULL, every TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    except_days TEXT NOT NULL, reason TEXT);

-- name: declare
INSERT INTO schedule (idx, source, every, first, last, except_days, reason) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: schedules
SELECT source, every, first, last, except_days, reason FROM schedule ORDER BY idx;

-- name: issues
SELECT s.name, e.number, COALESCE(e.published, e.written), EXISTS (SELECT 1 FROM reading r WHERE r.exhibit = e.number)
FROM exhibit e JOIN source s ON s.number = e.source WHERE e.withdrawn IS NULL ORDER BY e.number;
