-- What its claim says of each candidate. POSTINGS.md, 2.
CREATE TABLE verdict AS
WITH claimed AS (
  SELECT c.*, transaction_id('CLAIM', c.claim_issuer, c.claim_number) AS tx
  FROM candidate c
  WHERE c.kind <> 'PROVIDER_ADJUSTMENT'),
member_of AS (
  SELECT c.*, n.seq IS NOT NULL AS counts
  FROM claimed c
  SEMI JOIN member m ON m.tx = c.tx AND m.seq = c.seq
  LEFT JOIN counting n ON n.tx = c.tx AND n.seq = c.seq),
taken AS (
  SELECT m.candidate, arg_max(d.seq, (d.occurred_at, f.event_id)) AS original
  FROM member_of m
  JOIN decision d ON d.tx = m.tx AND NOT d.reversal AND d.payer_number = m.payer_number
  JOIN fact f ON f.seq = d.seq
  WHERE m.kind = 'TAKEBACK' AND (d.occurred_at, f.event_id) < (m.occurred_at, m.candidate)
  GROUP BY m.candidate)
SELECT
  m.candidate, m.tx,
  coalesce(s.versions, 0) > 0 AS known,
  coalesce(q.charge, 0) AS charge,
  p.seq IS NOT NULL AS duplicate,
  u.tx IS NOT NULL OR NOT m.counts AS ambiguous,
  CASE WHEN m.kind = 'TAKEBACK' THEN t.original ELSE r.original END AS original,
  v.facility, v.service_line
FROM member_of m
LEFT JOIN submissions_of_claim s USING (tx)
LEFT JOIN charge_as_of q ON q.tx = m.tx AND q.as_of = m.occurred_at
LEFT JOIN fact v ON v.seq = q.version
LEFT JOIN duplicate_payment p ON p.tx = m.tx AND p.seq = m.seq AND m.kind <> 'TAKEBACK'
LEFT JOIN (SELECT DISTINCT tx FROM silent) AS u ON u.tx = m.tx
LEFT JOIN reversed r ON r.tx = m.tx AND r.reversal = m.seq
LEFT JOIN taken t USING (candidate);
