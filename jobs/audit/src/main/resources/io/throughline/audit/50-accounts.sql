-- Money, stage and times of each account.
CREATE TABLE account_claims AS
SELECT
  account AS tx,
  min(submitted_at) AS submitted_at,
  min(remitted_at) AS remitted_at,
  sum(patient_responsibility) AS patient_responsibility,
  bool_or(decided) AS decided,
  list_sort(list(CAST(tx AS VARCHAR))) AS claims
FROM claim
WHERE account IS NOT NULL
GROUP BY account;

CREATE TABLE account_journal AS
SELECT
  tx,
  CASE WHEN count(*) = count(booked_at) THEN max(booked_at) END AS journaled_at
FROM (
  SELECT DISTINCT c.tx, d.tx AS deposit, d.booked_at
  FROM counting c
  JOIN posting_deposit p USING (seq)
  JOIN deposit d ON d.tx = transaction_id('DEPOSIT', p.issuer, p.number)
  WHERE c.transaction_kind = 'ACCOUNT' AND (c.payer IS NOT NULL OR c.trace IS NOT NULL))
GROUP BY tx;

CREATE TABLE account AS
WITH sums AS (
  SELECT
    tx,
    count(*) FILTER (milestone = 'ChargeApproved') AS charges,
    count(*) FILTER (milestone = 'PaymentPosted') AS postings,
    coalesce(sum(amount) FILTER (milestone = 'ChargeApproved'), 0) AS charge,
    coalesce(sum(CASE milestone WHEN 'PaymentPosted' THEN amount
      WHEN 'RefundInitiated' THEN -amount::HUGEINT END), 0) AS paid,
    coalesce(sum(amount) FILTER (milestone = 'AdjustmentBooked'), 0) AS adjusted,
    min(occurred_at) FILTER (milestone = 'EncounterFinalized') AS finalized_at,
    min(occurred_at) FILTER (
      milestone = 'PaymentPosted' AND (payer IS NOT NULL OR trace IS NOT NULL)) AS posted_at
  FROM counting
  WHERE transaction_kind = 'ACCOUNT'
  GROUP BY tx)
SELECT
  h.tx, s.charge, s.paid, s.adjusted,
  greatest(least(
    s.charge - s.paid - s.adjusted, coalesce(c.patient_responsibility, 0)), 0)
    AS patient_responsibility,
  CASE WHEN s.charges > 0 AND s.charge <> 0 AND s.charge - s.paid - s.adjusted = 0 THEN 'CLOSED'
    WHEN s.postings > 0 THEN 'POSTED'
    WHEN c.decided THEN 'DECIDED'
    WHEN c.tx IS NOT NULL THEN 'BILLED'
    WHEN s.finalized_at IS NOT NULL THEN 'FINALIZED'
    ELSE 'CHARGED' END AS stage,
  s.finalized_at, c.submitted_at, c.remitted_at, s.posted_at, j.journaled_at, c.claims
FROM transaction_head h
JOIN sums s USING (tx)
LEFT JOIN account_claims c USING (tx)
LEFT JOIN account_journal j USING (tx)
WHERE h.kind = 'ACCOUNT';
