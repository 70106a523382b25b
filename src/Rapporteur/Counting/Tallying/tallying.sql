-- name: charge
SELECT number, charges FROM claim WHERE charges IS NOT NULL AND state NOT IN ('set-aside', 'superseded');

-- name: organ
SELECT number, perpetrators FROM claim WHERE perpetrators IS NOT NULL AND state NOT IN ('set-aside', 'superseded');

-- name: category
SELECT number, victims FROM claim WHERE victims IS NOT NULL AND state NOT IN ('set-aside', 'superseded');

-- name: name-of-place
SELECT c.place_name FROM claim_place p JOIN claim c ON c.number = p.claim AND c.place = p.place WHERE p.place = $1 ORDER BY p.claim LIMIT 1;
