-- Money, stage and times of each deposit.
CREATE TABLE journaled_of_deposit AS
SELECT
  j.deposit,
  coalesce(sum(j.amount) FILTER (d.seq IS NULL), 0) AS journaled,
  max(j.occurred_at) AS journaled_at,
  max(j.occurred_at) FILTER (d.seq IS NULL) AS booked_at,
  arg_min(j.seq, j.line) AS first_line,
  arg_max(j.seq, j.line) FILTER (d.seq IS NULL) AS last_line
FROM journal_line j
LEFT JOIN duplicate_journal d ON d.deposit = j.deposit AND d.seq = j.seq
GROUP BY j.deposit;

CREATE TABLE deposit AS
SELECT
  h.tx,
  CASE WHEN p.deposit IS NOT NULL AND p.posted = coalesce(j.journaled, 0) THEN 'RECONCILED'
    WHEN j.deposit IS NOT NULL THEN 'JOURNALED'
    ELSE 'DEPOSITED' END AS stage,
  coalesce(p.posted, 0) AS posted,
  coalesce(j.journaled, 0) AS journaled,
  p.posted_at, p.first_posting,
  j.journaled_at, j.booked_at, j.first_line, j.last_line,
  r.remittance
FROM transaction_head h
LEFT JOIN posted_of_deposit p ON p.deposit = h.tx
LEFT JOIN journaled_of_deposit j ON j.deposit = h.tx
LEFT JOIN deposit_remittance r ON r.deposit = h.tx
WHERE h.kind = 'DEPOSIT' AND h.fact_count > 0;
