-- Money, stage and times of each claim that has facts.
CREATE TABLE claim AS
WITH money AS (
  SELECT
    d.tx,
    sum(d.paid) AS paid,
    min(d.occurred_at) AS remitted_at,
    bool_or(d.reversal) AS reversed,
    sum(d.adjusted) FILTER (p.seq IS NULL) AS adjusted,
    sum(d.patient_responsibility)
      FILTER (p.seq IS NULL AND struct_pack(d.payer, d.place) = c.last_coverage) AS patient_responsibility,
    sum(d.denied) FILTER (p.seq IS NULL AND struct_pack(d.payer, d.place) = c.last_coverage) AS denied,
    sum(d.cost_share) FILTER (p.seq IS NULL AND struct_pack(d.payer, d.place) = c.last_coverage) AS cost_share,
    any_value(c.in_force) AS in_force
  FROM decision d
  JOIN coverages_of_claim c USING (tx)
  LEFT JOIN duplicate_payment p ON p.tx = d.tx AND p.seq = d.seq
  GROUP BY d.tx),
taken AS (
  SELECT tx, sum(amount) AS amount
  FROM takeback_of_claim
  GROUP BY tx),
forwarded AS (
  SELECT tx, arg_max(charge, seq) AS charge
  FROM remitted
  WHERE status = '23'
  GROUP BY tx),
asked AS (
  SELECT tx, charge
  FROM charge_as_of
  WHERE as_of = 9223372036854775807)
SELECT
  h.tx,
  CASE WHEN s.voided THEN 'VOIDED'
    WHEN m.reversed AND NOT m.in_force THEN 'REVERSED'
    WHEN m.paid = 0 AND coalesce(m.denied, 0) > 0 AND coalesce(m.cost_share, 0) = 0 THEN 'DENIED'
    WHEN m.tx IS NOT NULL THEN 'REMITTED'
    ELSE coalesce(a.stage, 'SUBMITTED') END AS stage,
  CASE WHEN s.voided THEN 0
    WHEN s.owed > 0 THEN q.charge
    ELSE coalesce(d.charge, f.charge, 0) END AS charge,
  coalesce(m.paid, 0) - coalesce(t.amount, 0) AS paid,
  coalesce(m.adjusted, 0) AS adjusted,
  coalesce(m.patient_responsibility, 0) AS patient_responsibility,
  s.submitted_at,
  m.remitted_at,
  m.tx IS NOT NULL AS decided,
  ca.account AS account,
  coalesce(ca.accounts, 0) AS accounts
FROM transaction_head h
LEFT JOIN submissions_of_claim s USING (tx)
LEFT JOIN asked q USING (tx)
LEFT JOIN decided_charge d USING (tx)
LEFT JOIN forwarded f USING (tx)
LEFT JOIN money m USING (tx)
LEFT JOIN taken t USING (tx)
LEFT JOIN answered a USING (tx)
LEFT JOIN claim_accounts ca ON ca.claim = h.tx
WHERE h.kind = 'CLAIM' AND h.fact_count > 0;
