-- The deposit that each posting is told to.
CREATE TABLE posting_deposit AS
SELECT
  seq, coalesce(batch.issuer, 'trace:' || trace.issuer) AS issuer,
  coalesce(batch.number, trace.number) AS number
FROM fact
WHERE milestone = 'PaymentPosted' AND (batch IS NOT NULL OR trace IS NOT NULL);
