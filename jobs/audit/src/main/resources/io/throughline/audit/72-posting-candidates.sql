-- What may be posted: payers' decisions, and PLB. POSTINGS.md, 1.
CREATE TABLE taken_off AS
SELECT
  arrival,
  sum(amount) AS total,
  coalesce(sum(amount) FILTER (group_code = 'PR'), 0) AS patient,
  coalesce(sum(amount) FILTER (group_code <> 'PR' AND reason <> '23'), 0) AS adjusted
FROM adjustment
GROUP BY arrival;

-- The first word on each remittance as a whole.
CREATE TABLE first_advice AS
SELECT trace, min(seq) AS seq
FROM fact
WHERE milestone = 'RemittanceAdvised' AND trace IS NOT NULL
GROUP BY trace;

CREATE TABLE candidate AS
SELECT
  f.event_id AS candidate, f.seq, f.event_id AS told_by,
  CASE WHEN f.status = '22' THEN 'REVERSAL' ELSE 'PAYMENT' END AS kind,
  f.arrival, f.provider, f.trace, f.occurred_at, f.recorded_at, f.payer, f.facility, f.service_line,
  f.currency, f.status, f.charge, f.payment_date, NULL AS reason,
  f.paid, coalesce(t.total, 0) AS cas, coalesce(t.patient, 0) AS patient,
  coalesce(t.adjusted, 0) AS adjusted, h.issuer AS claim_issuer, h.number AS claim_number,
  coalesce(f.payer_number, '') AS payer_number
FROM fact f
LEFT JOIN taken_off t USING (arrival)
JOIN home h ON h.seq = f.seq AND h.kind = 'CLAIM'
WHERE f.milestone = 'RemittanceReceived' AND f.status NOT IN ('23', '25')
UNION ALL
SELECT
  t.id, f.seq, f.event_id, 'TAKEBACK',
  f.arrival, f.provider, f.trace, f.occurred_at, f.recorded_at, f.payer, f.facility, NULL,
  f.currency, NULL, NULL, NULL, 'WO', -t.amount, 0, 0, 0, t.provider, t.claim, t.payer_number
FROM takeback t
JOIN fact f USING (seq)
UNION ALL
SELECT
  CAST(name_uuid('provider-adjustment' || chr(31) || f.event_id || chr(31) || p.ordinal || chr(31))
    AS VARCHAR),
  f.seq, f.event_id, 'PROVIDER_ADJUSTMENT',
  f.arrival, f.provider, f.trace, f.occurred_at, f.recorded_at, f.payer, f.facility, f.service_line,
  f.currency, NULL, NULL, NULL, p.reason, -p.amount, 0, 0, 0, NULL, NULL, ''
FROM provider_adjustment p
JOIN fact f USING (arrival)
WHERE NOT (p.reason = 'WO' AND coalesce(bare(p.reference), '') <> '');
