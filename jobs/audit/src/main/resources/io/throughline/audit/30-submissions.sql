-- What the provider asked for. class: VERSION, VOID or LATE among the owed; null when nothing is owed.
CREATE TABLE submission AS
SELECT
  tx, seq, occurred_at, charge, service_from, patient, line_imbalance,
  coalesce(payer, '') AS payer,
  purpose IS DISTINCT FROM 'PB' AS owed,
  frequency,
  CASE WHEN purpose IS NOT DISTINCT FROM 'PB' THEN NULL
    WHEN frequency = '8' THEN 'VOID'
    WHEN frequency = '5' THEN 'LATE'
    ELSE 'VERSION' END AS class,
  purpose IS DISTINCT FROM 'PB' AND frequency NOT IN ('5', '7', '8') AS original
FROM counting
WHERE transaction_kind = 'CLAIM' AND milestone = 'ClaimSubmitted';

CREATE TABLE submissions_of_claim AS
SELECT
  tx,
  count(*) AS submissions,
  count(class) AS owed,
  max(occurred_at) AS latest_at,
  min(occurred_at) FILTER (owed) AS submitted_at,
  count(*) FILTER (class = 'VERSION') AS versions,
  coalesce(max(seq) FILTER (class = 'VOID')
    > coalesce(max(seq) FILTER (class IN ('VERSION', 'LATE')), 0), false) AS voided
FROM submission
GROUP BY tx;
