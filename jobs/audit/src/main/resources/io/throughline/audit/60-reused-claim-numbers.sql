-- Claims whose number seems to stand for more than one claim. Only like is compared with like.
CREATE TABLE reuse AS
WITH refusing AS (
  SELECT tx FROM answer WHERE rejection
  UNION
  SELECT tx FROM remitted WHERE denied <> 0),
originals AS (
  SELECT
    tx, count(*) AS many, count(DISTINCT patient) AS patients, count(DISTINCT charge) AS charges,
    count(DISTINCT service_from) AS days, sum(abs(charge::HUGEINT)) AS amount,
    max(occurred_at) AS raised_at
  FROM submission
  WHERE original
  GROUP BY tx, payer),
-- A payment that repeats another is no further decision.
decided_once AS (
  SELECT d.*
  FROM decision d
  ANTI JOIN duplicate_payment p ON p.tx = d.tx AND p.seq = d.seq),
covered AS (
  SELECT
    tx, payer, place, count(*) - 2 * count(*) FILTER (reversal) AS in_force,
    count(DISTINCT patient) FILTER (NOT reversal) AS patients,
    sum(abs(charge::HUGEINT)) FILTER (NOT reversal) AS amount,
    max(occurred_at) FILTER (NOT reversal) AS raised_at
  FROM decided_once
  GROUP BY tx, payer, place),
numbered AS (
  SELECT
    d.tx, count(*) - 2 * count(*) FILTER (d.reversal) AS standing,
    count(DISTINCT d.service_from) FILTER (NOT d.reversal) AS days,
    sum(abs(d.charge::HUGEINT)) FILTER (NOT d.reversal) AS amount,
    max(d.occurred_at) FILTER (NOT d.reversal) AS raised_at
  FROM decided_once d
  JOIN covered c USING (tx, payer, place)
  WHERE c.in_force > 1
  GROUP BY d.tx, d.payer, d.place, d.payer_number)
SELECT tx, 'implausible-count' AS rule, amount, raised_at
FROM originals
WHERE many > (SELECT plausible_count FROM policy)
UNION ALL
SELECT tx, 'different-patients', amount, raised_at
FROM originals
ANTI JOIN refusing USING (tx)
WHERE patients > 1 AND NOT (charges = 1 AND days < 2)
UNION ALL
SELECT tx, 'different-services', amount, raised_at
FROM originals
ANTI JOIN refusing USING (tx)
WHERE days > 1
UNION ALL
SELECT tx, 'implausible-count', amount, raised_at
FROM covered
WHERE in_force > (SELECT plausible_count FROM policy)
UNION ALL
SELECT tx, 'different-patients', amount, raised_at
FROM covered
WHERE in_force > 1 AND patients > 1
UNION ALL
SELECT tx, 'different-services', amount, raised_at
FROM numbered
WHERE standing > 1 AND days > 1;

-- At most one finding a rule: the one with most at risk.
CREATE TABLE reused AS
FROM reuse
QUALIFY row_number() OVER (PARTITION BY tx, rule ORDER BY amount DESC, raised_at DESC) = 1;

DROP TABLE reuse;

-- Nobody can say which claim a waiting, duplicate or late finding of these would be about.
CREATE TABLE silent AS
SELECT tx FROM reused
UNION
SELECT tx FROM claim WHERE accounts > 1;
