-- What is wrong with a claim as long as its facts show it. settles: only after the settling time.
CREATE TABLE standing_of_claims AS
SELECT
  d.tx, 'ORPHAN' AS kind, 'remittance-without-claim' AS rule, d.seq AS subject,
  abs(d.paid::HUGEINT) AS amount, d.occurred_at AS raised_at, true AS settles
FROM decision d
ANTI JOIN submissions_of_claim s USING (tx)
UNION ALL
SELECT tx, 'DUPLICATE', 'duplicate-claim', seq, abs(charge::HUGEINT), occurred_at, false
FROM duplicate_claim
ANTI JOIN silent USING (tx)
UNION ALL
SELECT tx, 'DUPLICATE', 'duplicate-payment', seq, abs(paid::HUGEINT), occurred_at, false
FROM duplicate_payment
ANTI JOIN silent USING (tx)
UNION ALL
SELECT tx, 'IMBALANCE', 'submission-line-balance', seq, abs(line_imbalance::HUGEINT), occurred_at, false
FROM submission
WHERE line_imbalance <> 0
UNION ALL
SELECT
  tx, 'IMBALANCE', 'claim-balance', seq, abs(charge - adjustments - paid), occurred_at, false
FROM remitted
WHERE charge - adjustments - paid <> 0
UNION ALL
SELECT tx, 'IMBALANCE', 'line-balance', seq, line_imbalance, occurred_at, false
FROM remitted
WHERE line_imbalance <> 0
UNION ALL
SELECT tx, 'REUSED_REFERENCE', rule, NULL, amount, raised_at, false
FROM reused
UNION ALL
-- From when it is wrong is not defined.
SELECT tx, 'REUSED_REFERENCE', 'several-accounts', NULL, abs(charge), NULL, false
FROM claim
WHERE accounts > 1
UNION ALL
-- Neither is what is at risk.
SELECT o.tx, 'REUSED_REFERENCE', 'fact-limit', NULL, NULL, NULL, false
FROM overfull o
JOIN transaction_head h USING (tx)
WHERE h.kind = 'CLAIM';
