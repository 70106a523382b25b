-- name: schema
CREATE TABLE occurrence (
    number INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, act TEXT NOT NULL, family TEXT NOT NULL, filed TEXT NOT NULL, first_day INTEGER, last_day INTEGER,
    accounts INTEGER NOT NULL, coded INTEGER NOT NULL, origins INTEGER NOT NULL, decided INTEGER NOT NULL, because TEXT NOT NULL,
    counted BLOB NOT NULL);
-- What counting looks at, of a thousand occurrences a row.
CREATE TABLE counted (stretch INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, occurrences BLOB NOT NULL);
CREATE INDEX occurrence_filed ON occurrence (filed, number, first_day, last_day);
CREATE INDEX occurrence_coded ON occurrence (filed, number) WHERE coded > 0;
CREATE INDEX occurrence_act ON occurrence (act, filed, number);
CREATE INDEX occurrence_family ON occurrence (family);
CREATE TABLE account (
    claim INTEGER PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, occurrence INTEGER NOT NULL, origin TEXT NOT NULL, why_not TEXT, known_day INTEGER);
CREATE INDEX account_occurrence ON account (occurrence);
CREATE TABLE shared_key (family TEXT NOT NULL, key TEXT NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (family, key, claim)) WITHOUT ROWID;
CREATE INDEX shared_key_claim ON shared_key (claim);
CREATE TABLE changed_key (family TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (family, key)) WITHOUT ROWID;
CREATE TABLE may_be_part (occurrence INTEGER NOT NULL, whole INTEGER NOT NULL, PRIMARY KEY (occurrence, whole)) WITHOUT ROWID;
CREATE TABLE gathering_decision (
    idx INTEGER NOT NULL, log INTEGER NOT NULL DEFAULT 0, together INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL,
    reason TEXT NOT NULL, member TEXT NOT NULL, recorded INTEGER NOT NULL);
CREATE INDEX gathering_decision_a ON gathering_decision (a);
CREATE INDEX gathering_decision_b ON gathering_decision (b);
CREATE TABLE origin_decision (origin TEXT PRIMARY KEY, log INTEGER NOT NULL DEFAULT 0, idx INTEGER NOT NULL, counted_as TEXT NOT NULL, reason TEXT NOT NULL, member TEXT NOT NULL);

-- name: claim-number
SELECT number, act FROM claim WHERE leaf = $1 AND ordinal = $2;

-- name: decide
INSERT INTO gathering_decision (idx, together, a, b, reason, member, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: decide-origin
INSERT OR REPLACE INTO origin_decision (origin, idx, counted_as, reason, member) VALUES ($1, $2, $3, $4, $5);

-- name: all-changed
INSERT OR IGNORE INTO changed_claim (number) SELECT number FROM claim;

-- name: exhibit-changed
INSERT OR IGNORE INTO changed_claim (number) SELECT number FROM claim WHERE exhibit = (SELECT number FROM exhibit WHERE leaf = $1);

-- name: keys-changed
INSERT OR IGNORE INTO changed_key (family, key) SELECT family, key FROM shared_key WHERE claim IN (SELECT number FROM changed_claim);

-- name: forget-keys
DELETE FROM shared_key WHERE claim IN (SELECT number FROM changed_claim);

-- name: claim-changed
INSERT OR IGNORE INTO changed_claim (number) VALUES ($1);

-- name: changed
SELECT c.number, c.act, c.first_day, c.last_day, c.place, c.who FROM changed_claim d CROSS JOIN claim c ON c.number = d.number
WHERE c.state NOT IN ('set-aside', 'superseded') ORDER BY c.number;

-- name: keep-key
INSERT INTO shared_key (family, key, claim) VALUES ($1, $2, $3);

-- name: changed-keys
SELECT family, key FROM changed_key ORDER BY family, key;

-- name: occurrences-of-changed
SELECT DISTINCT occurrence FROM account WHERE claim IN (SELECT number FROM changed_claim);

-- name: keys-of
SELECT key FROM shared_key WHERE claim = $1 AND family = $2;

-- name: settled
DELETE FROM changed_claim;
DELETE FROM changed_key;

-- name: clear-occurrence
DELETE FROM may_be_part WHERE occurrence = $1;
DELETE FROM account WHERE occurrence = $1;
DELETE FROM occurrence WHERE number = $1;

-- name: accounts
SELECT c.number, c.leaf, c.ordinal, c.act, c.first_day, c.last_day, c.exhibit, c.places, c.who, c.victims, e.language, c.state, c.modality, c.basis,
    c.attribution, COALESCE(p.author, e.author), s.name,
    p.written, p.published, e.known_day, a.occurrence, e.source, c.qty_low, c.qty_high, c.part_of, COALESCE(c.place, c.place_name), c.country, c.precision
FROM shared_key k JOIN claim c ON c.number = k.claim JOIN exhibit e ON e.number = c.exhibit LEFT JOIN source s ON s.number = e.source
LEFT JOIN part p ON p.exhibit = c.exhibit AND p.first <= c.first AND c.first < p.after
LEFT JOIN account a ON a.claim = c.number
WHERE k.family = $1 AND k.key = $2;

-- name: decisions
SELECT together, a, b FROM gathering_decision ORDER BY idx;

-- name: sources
SELECT number, name, kind, power FROM source ORDER BY number;

-- name: origin-decisions
SELECT origin, counted_as FROM origin_decision ORDER BY origin;

-- name: add-occurrence
INSERT OR REPLACE INTO occurrence (number, act, family, filed, first_day, last_day, accounts, coded, origins, decided, because, counted)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: add-account
INSERT OR REPLACE INTO account (claim, occurrence, origin, why_not, known_day) VALUES ($1, $2, $3, $4, $5);

-- name: add-link
INSERT OR IGNORE INTO may_be_part (occurrence, whole) VALUES ($1, $2);

-- name: occurrence-columns
SELECT o.number AS Number, o.act AS Act, o.filed AS Filed, o.first_day AS FirstDay, o.last_day AS LastDay, o.accounts AS Accounts,
    o.coded AS CodedAccounts, o.origins AS Origins, o.decided AS Decided, o.because AS Because FROM occurrence o

-- name: accounts-of
SELECT claim AS Claim, occurrence AS Occurrence, origin AS Origin, why_not AS WhyNot, known_day AS KnownDay FROM account
WHERE occurrence IN (SELECT value FROM json_each(@occurrences)) ORDER BY claim;

-- name: links-of
SELECT l.occurrence AS Occurrence, l.whole AS Whole, o.filed AS Filed FROM may_be_part l JOIN occurrence o ON o.number = l.whole
WHERE l.occurrence IN (SELECT value FROM json_each(@occurrences)) ORDER BY l.occurrence, l.whole;

-- name: decisions-of
SELECT d.together AS Together, d.a AS A, d.b AS B, d.reason AS Reason,
    COALESCE((SELECT handle FROM member_key JOIN member AS m ON m.leaf = member_key.member WHERE key_id = d.member), d.member) AS Member, d.recorded AS RecordedSeconds
FROM gathering_decision d WHERE d.a IN (SELECT value FROM json_each(@claims)) OR d.b IN (SELECT value FROM json_each(@claims)) ORDER BY d.idx;

-- name: occurrence-of-claim
SELECT occurrence FROM account WHERE claim = @claim;

-- name: days
SELECT filed AS Key, COUNT(*) AS Occurrences FROM occurrence GROUP BY filed ORDER BY filed;

-- name: distinct-origins
SELECT COUNT(DISTINCT origin) FROM account WHERE why_not IS NULL;

-- name: count
SELECT COUNT(*), COALESCE(SUM(accounts > 1 OR decided), 0) FROM occurrence;

-- name: count-by-act
SELECT act, COUNT(*) FROM occurrence GROUP BY act;

-- name: accounts-of-exhibit
SELECT a.claim AS Claim, a.occurrence AS Occurrence, a.origin AS Origin, a.why_not AS WhyNot, a.known_day AS KnownDay, o.filed AS Filed
FROM account a JOIN occurrence o ON o.number = a.occurrence JOIN claim c ON c.number = a.claim WHERE c.exhibit = @exhibit;

-- name: counted-of-stretch
SELECT counted FROM occurrence WHERE number BETWEEN $1 AND $2 ORDER BY number;

-- name: forget-stretch
DELETE FROM counted WHERE stretch = $1;

-- name: keep-stretch
INSERT OR REPLACE INTO counted (stretch, occurrences) VALUES ($1, $2);

-- name: counted-stretch
SELECT stretch, occurrences FROM counted WHERE stretch >= $1 ORDER BY stretch LIMIT 1;

-- name: occurrences-at
SELECT DISTINCT occurrence FROM account WHERE claim IN (@places);

-- name: occurrences-of-claims
SELECT claim, occurrence FROM account WHERE claim IN (SELECT value FROM json_each($1));
