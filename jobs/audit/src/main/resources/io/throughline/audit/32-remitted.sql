-- What each 835 says of a claim, with the meaning of its adjustments.
CREATE TABLE adjusted_by AS
SELECT
  a.arrival,
  sum(a.amount) AS total,
  sum(a.amount) FILTER (r.meaning IS NULL) AS denied,
  sum(a.amount) FILTER (r.meaning IS NULL AND a.reason = '18') AS denied_as_duplicate,
  sum(a.amount) FILTER (a.group_code = 'PR' AND r.meaning = 'COST_SHARE') AS cost_share,
  sum(a.amount) FILTER (a.group_code = 'PR') AS patient_responsibility,
  sum(a.amount) FILTER (a.group_code <> 'PR' AND a.reason <> '23') AS adjusted
FROM adjustment a
LEFT JOIN adjustment_reason r USING (reason)
GROUP BY a.arrival;

CREATE TABLE lines_of_remittance AS
SELECT arrival, min(service_date) AS service_from, sum(abs(imbalance::HUGEINT)) AS imbalance
FROM remittance_line
GROUP BY arrival;

CREATE TABLE remitted AS
SELECT
  f.tx, f.seq, f.occurred_at, f.status, f.charge, f.paid, f.patient,
  coalesce(f.payer, f.payer_name, '') AS payer,
  coalesce(f.payer_number, '') AS payer_number,
  f.status = '22' AS reversal,
  f.status NOT IN ('23', '25') AS decides,
  l.service_from,
  coalesce(l.imbalance, 0) AS line_imbalance,
  coalesce(a.total, 0) AS adjustments,
  coalesce(a.denied, 0) AS denied,
  coalesce(a.cost_share, 0) AS cost_share,
  coalesce(a.patient_responsibility, 0) AS patient_responsibility,
  coalesce(a.adjusted, 0) AS adjusted,
  f.paid = 0 AND coalesce(a.denied, 0) > 0 AND a.denied = coalesce(a.denied_as_duplicate, 0)
    AS denies_duplicate
FROM counting f
LEFT JOIN adjusted_by a USING (arrival)
LEFT JOIN lines_of_remittance l USING (arrival)
WHERE f.transaction_kind = 'CLAIM' AND f.milestone = 'RemittanceReceived';

DROP TABLE adjusted_by;
DROP TABLE lines_of_remittance;
