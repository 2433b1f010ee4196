-- Takebacks as each claim sees them.
CREATE TABLE takeback_of_claim AS
SELECT c.tx, c.seq, c.occurred_at, t.payer_number, t.amount
FROM takeback t
JOIN counting c
  ON c.seq = t.seq AND c.tx = transaction_id('CLAIM', t.provider, t.claim);
