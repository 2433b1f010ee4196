-- Money that was taken back long after it was paid.
CREATE TABLE late AS
SELECT
  r.tx, 'LATE_REVERSAL' AS kind, 'late-reversal' AS rule, r.reversal AS subject,
  abs(d.paid::HUGEINT) AS amount, d.occurred_at AS raised_at, false AS settles
FROM reversed r
ANTI JOIN silent q ON q.tx = r.tx
JOIN decision d ON d.tx = r.tx AND d.seq = r.reversal
JOIN decision o ON o.tx = r.tx AND o.seq = r.original
WHERE d.occurred_at - o.occurred_at > (SELECT late FROM policy)
UNION ALL
SELECT
  tx, 'LATE_REVERSAL', 'late-takeback', seq, abs(sum(amount)), any_value(occurred_at), false
FROM (
  SELECT t.tx, t.seq, t.payer_number, t.amount, t.occurred_at, max(d.seq) AS decision,
    arg_max(d.occurred_at, d.seq) AS decided_at
  FROM (
    SELECT tx, seq, payer_number, sum(amount) AS amount, any_value(occurred_at) AS occurred_at
    FROM takeback_of_claim
    GROUP BY tx, seq, payer_number) AS t
  ANTI JOIN silent q ON q.tx = t.tx
  JOIN decision d
    ON d.tx = t.tx AND d.payer_number = t.payer_number AND d.seq < t.seq AND NOT d.reversal
  GROUP BY ALL)
WHERE occurred_at - decided_at > (SELECT late FROM policy)
GROUP BY tx, seq;
