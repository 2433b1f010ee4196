-- What is wrong with remittances and deposits as long as their facts show it.
CREATE TABLE standing_of_money AS
SELECT
  d.deposit AS tx, 'DUPLICATE' AS kind, 'duplicate-journal' AS rule, d.seq AS subject,
  abs(f.amount::HUGEINT) AS amount, f.occurred_at AS raised_at, true AS settles
FROM duplicate_journal d
JOIN fact f USING (seq)
UNION ALL
SELECT tx, 'IMBALANCE', 'remittance-balance', seq, abs(imbalance::HUGEINT), occurred_at, false
FROM counting
WHERE transaction_kind = 'REMITTANCE' AND milestone = 'RemittanceAdvised' AND imbalance <> 0
UNION ALL
SELECT
  tx, 'IMBALANCE', 'settlement-balance', last_settlement, abs(settled - advised), last_settled_at,
  true
FROM remittance
WHERE settlement_expected AND last_settlement IS NOT NULL AND settled <> advised
UNION ALL
SELECT
  r.tx, 'IMBALANCE', 'posting-balance', r.advice, abs(r.posted - r.advised),
  greatest(d.due_at, r.last_posted_at + (SELECT settling FROM policy)), false
FROM remittance r
JOIN due d ON d.tx = r.tx AND d.rule = 'posting-overdue' AND d.subject = r.advice
WHERE r.first_posting IS NOT NULL AND r.posted <> r.advised
UNION ALL
SELECT
  d.tx, 'IMBALANCE', 'journal-balance', d.last_line, abs(d.journaled - d.posted), f.occurred_at, true
FROM deposit d
JOIN fact f ON f.seq = d.last_line
WHERE d.first_posting IS NOT NULL AND d.journaled <> d.posted
UNION ALL
SELECT
  c.tx, 'REUSED_REFERENCE', 'different-advices', c.seq, abs(c.amount::HUGEINT), c.occurred_at, false
FROM counting c
JOIN advice a USING (tx)
WHERE c.transaction_kind = 'REMITTANCE' AND c.milestone = 'RemittanceAdvised'
  AND (c.amount <> a.amount OR c.payment_date IS DISTINCT FROM a.payment_date);
