-- What can be wrong with any transaction.
CREATE TABLE standing_of_any AS
SELECT
  m.tx, 'DUPLICATE' AS kind, 'duplicate-event' AS rule, f.seq AS subject, 0::HUGEINT AS amount,
  f.occurred_at AS raised_at, false AS settles
FROM repeated r
JOIN fact f USING (event_id)
JOIN member m ON m.seq = f.seq AND m.home
UNION ALL
-- What they state in sum, and from when it is wrong, is not defined.
SELECT DISTINCT
  m.tx, 'IMBALANCE', 'single-currency', NULL::BIGINT, NULL::HUGEINT, NULL::BIGINT, false
FROM member m
JOIN fact f USING (seq)
JOIN transaction_head h USING (tx)
WHERE f.currency <> h.currency;
