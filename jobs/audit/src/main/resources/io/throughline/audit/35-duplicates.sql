-- Originals that were sent again although nothing was rejected or denied in between.
CREATE TABLE duplicate_claim AS
WITH again AS (
  SELECT
    tx, seq, occurred_at, charge,
    lag(occurred_at) OVER (
      PARTITION BY tx, payer, charge, service_from, patient ORDER BY seq) AS earlier_at
  FROM submission
  WHERE original),
refusal AS (
  SELECT tx, occurred_at FROM answer WHERE rejection
  UNION ALL
  SELECT tx, occurred_at FROM remitted WHERE paid = 0 AND denied > 0)
SELECT a.tx, a.seq, a.occurred_at, a.charge
FROM again a
WHERE a.earlier_at IS NOT NULL
  AND NOT EXISTS (
    FROM refusal r
    WHERE r.tx = a.tx AND r.occurred_at BETWEEN a.earlier_at AND a.occurred_at);

-- Decisions by which a payer paid the same a second time.
CREATE TABLE duplicate_payment AS
SELECT tx, seq, occurred_at, paid
FROM standing
WHERE paid <> 0 AND payer_number <> ''
QUALIFY row_number() OVER (PARTITION BY tx, payer, payer_number, charge, paid ORDER BY seq) > 1;
