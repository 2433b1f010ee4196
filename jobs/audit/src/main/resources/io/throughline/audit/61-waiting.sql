-- What should be followed by something: its subject, and the first fact that followed it, if any.
CREATE TABLE waiting AS
WITH submitted AS (
  SELECT s.*
  FROM submission s
  ANTI JOIN silent USING (tx)
  ANTI JOIN duplicate_claim d ON d.tx = s.tx AND d.seq = s.seq
  WHERE s.owed),
reply AS (
  SELECT tx, seq, occurred_at FROM answer WHERE answers
  UNION ALL
  SELECT tx, seq, occurred_at FROM decision WHERE NOT denies_duplicate),
-- Each acceptance with the latest submission at or before it.
accepted AS (
  SELECT
    a.tx, a.seq, a.occurred_at, max(s.seq) AS submission,
    arg_max(s.class, s.seq) AS class,
    arg_max(s.charge, s.seq) FILTER (s.class = 'VERSION') AS charge
  FROM answer a
  ANTI JOIN silent USING (tx)
  LEFT JOIN submission s ON s.tx = a.tx AND s.occurred_at <= a.occurred_at
  WHERE a.acceptance
  GROUP BY a.tx, a.seq, a.occurred_at),
first_accepted AS (
  FROM accepted
  WHERE class IS DISTINCT FROM 'VOID'
  QUALIFY row_number() OVER (PARTITION BY tx, submission ORDER BY seq) = 1)
SELECT
  s.tx, 'STUCK' AS kind, 'acknowledgement-overdue' AS rule, s.seq AS subject,
  abs(s.charge::HUGEINT) AS amount, min(r.seq) AS follower
FROM submitted s
LEFT JOIN reply r ON r.tx = s.tx AND r.occurred_at >= s.occurred_at
GROUP BY s.tx, s.seq, s.charge
UNION ALL
SELECT
  a.tx, 'STUCK', 'remittance-overdue', a.seq, abs(coalesce(a.charge, f.charge, 0)::HUGEINT),
  min(d.seq)
FROM first_accepted a
JOIN fact f ON f.seq = a.seq
LEFT JOIN decision d
  ON d.tx = a.tx AND d.occurred_at >= a.occurred_at AND NOT d.reversal AND NOT d.denies_duplicate
GROUP BY a.tx, a.seq, a.charge, f.charge
UNION ALL
SELECT tx, 'STUCK', 'settlement-overdue', advice, abs(advised), first_settlement
FROM remittance
WHERE settlement_expected
UNION ALL
SELECT tx, 'STUCK', 'posting-overdue', advice, abs(advised), first_posting
FROM remittance
WHERE advice IS NOT NULL AND advised > 0
UNION ALL
SELECT tx, 'STUCK', 'journal-overdue', first_posting, abs(posted), first_line
FROM deposit
WHERE first_posting IS NOT NULL AND posted <> 0
UNION ALL
SELECT tx, 'ORPHAN', 'settlement-without-remittance', first_settlement, abs(settled), advice
FROM remittance
WHERE first_settlement IS NOT NULL
UNION ALL
SELECT tx, 'ORPHAN', 'posting-without-remittance', first_posting, abs(posted), advice
FROM remittance
WHERE first_posting IS NOT NULL
UNION ALL
SELECT tx, 'ORPHAN', 'journal-without-posting', first_line, abs(journaled), first_posting
FROM deposit
WHERE first_line IS NOT NULL;
