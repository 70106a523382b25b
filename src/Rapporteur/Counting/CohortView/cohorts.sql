-- name: schema
CREATE TABLE cohort (idx INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, member TEXT NOT NULL, recorded INTEGER NOT NULL, body TEXT NOT NULL);

-- name: define
INSERT INTO cohort (idx, member, recorded, body) VALUES ($1, $2, $3, $4);

-- name: cohorts
SELECT body, recorded, COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = cohort.member), member)
FROM cohort ORDER BY idx;
