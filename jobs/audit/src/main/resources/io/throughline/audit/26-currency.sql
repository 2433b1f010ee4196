-- The currency of a transaction is that of its first fact that states money; only facts in it count.
CREATE TABLE transaction_head AS
SELECT
  k.tx, k.kind, k.issuer, k.number,
  coalesce(arg_min(f.currency, f.seq) FILTER (f.currency IS NOT NULL), 'USD') AS currency,
  arg_max(f.payer, f.seq) FILTER (f.payer IS NOT NULL) AS payer,
  arg_max(f.facility, f.seq) FILTER (f.facility IS NOT NULL) AS facility,
  count(f.seq) AS fact_count,
  max(f.recorded_at) AS last_recorded_at
FROM transaction_key k
LEFT JOIN member m USING (tx)
LEFT JOIN fact f USING (seq)
GROUP BY ALL;

CREATE VIEW counting AS
SELECT m.tx, m.kind AS transaction_kind, m.home, f.*
FROM member m
JOIN transaction_head h USING (tx)
JOIN fact f USING (seq)
WHERE f.currency IS NULL OR f.currency = h.currency;
