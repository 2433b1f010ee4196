-- Money, stage and times of each remittance.
CREATE TABLE advice AS
SELECT
  tx, seq, occurred_at, amount, payment_date, payer, facility,
  amount > 0 AND payment_method <> 'NON' AS settlement_expected
FROM counting
WHERE transaction_kind = 'REMITTANCE' AND milestone = 'RemittanceAdvised'
QUALIFY row_number() OVER (PARTITION BY tx ORDER BY seq) = 1;

CREATE TABLE settlement_of_remittance AS
SELECT
  tx, sum(amount) AS settled, min(occurred_at) AS settled_at, max(occurred_at) AS last_settled_at,
  min(seq) AS first_settlement, max(seq) AS last_settlement
FROM counting
WHERE transaction_kind = 'REMITTANCE' AND milestone = 'PaymentSettled'
GROUP BY tx;

-- What the deposits tell of the postings under a trace.
CREATE TABLE posted_of_remittance AS
SELECT
  transaction_id('REMITTANCE', p.issuer, p.number) AS tx,
  p.posted, p.posted_at, p.last_posted_at, p.first_posting, p.deposits
FROM (
  SELECT
    trace.issuer AS issuer, trace.number AS number,
    sum(amount) AS posted, min(occurred_at) AS posted_at, max(occurred_at) AS last_posted_at,
    min(seq) AS first_posting, count(DISTINCT deposit) AS deposits
  FROM posting
  WHERE trace IS NOT NULL
  GROUP BY ALL) AS p;

CREATE TABLE journaled_of_remittance AS
SELECT
  remittance AS tx,
  sum(journaled) AS journaled,
  max(journaled_at) AS last_journaled_at,
  count(journaled_at) AS booked,
  list_sort(list(CAST(tx AS VARCHAR))) AS deposits
FROM deposit
WHERE remittance IS NOT NULL
GROUP BY remittance;

CREATE TABLE remittance AS
WITH sums AS (
  SELECT
    h.tx, h.fact_count, a.seq AS advice, a.occurred_at AS remitted_at, a.settlement_expected,
    coalesce(a.amount, 0) AS advised,
    coalesce(s.settled, 0) AS settled, s.settled_at, s.last_settled_at, s.first_settlement,
    s.last_settlement,
    coalesce(p.posted, 0) AS posted, p.posted_at, p.last_posted_at, p.first_posting,
    coalesce(j.journaled, 0) AS journaled, j.last_journaled_at, j.deposits,
    CASE WHEN p.deposits = j.booked THEN j.last_journaled_at END AS journaled_at
  FROM transaction_head h
  LEFT JOIN advice a USING (tx)
  LEFT JOIN settlement_of_remittance s USING (tx)
  LEFT JOIN posted_of_remittance p USING (tx)
  LEFT JOIN journaled_of_remittance j USING (tx)
  WHERE h.kind = 'REMITTANCE' AND (h.fact_count > 0 OR p.tx IS NOT NULL)),
judged AS (
  SELECT
    *,
    coalesce(
      advice IS NOT NULL AND (NOT settlement_expected OR settled = advised)
        AND posted = advised AND journaled = posted,
      false) AS reconciled
  FROM sums)
SELECT
  * EXCLUDE (reconciled),
  CASE WHEN reconciled THEN 'RECONCILED'
    WHEN advice IS NOT NULL AND posted = advised AND advised <> 0 THEN 'POSTED'
    WHEN advice IS NOT NULL AND (first_settlement IS NOT NULL OR NOT settlement_expected)
      THEN 'MATCHED'
    WHEN advice IS NOT NULL THEN 'ADVISED'
    ELSE 'SETTLED' END AS stage,
  CASE WHEN reconciled
    THEN greatest(remitted_at, last_settled_at, last_posted_at, last_journaled_at) END AS reconciled_at
FROM judged;
