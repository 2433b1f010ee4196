-- What was compared and how much of it is equal.
CREATE TABLE total AS
SELECT
  'transactions' AS what,
  count(*) FILTER (passed_over IS NULL) AS compared,
  count(*) FILTER (passed_over IS NULL)
    - (SELECT count(DISTINCT transaction) FROM different_transaction) AS equal
FROM compared_transaction
UNION ALL
SELECT
  'findings',
  count(*) FILTER (passed_over IS NULL),
  count(*) FILTER (passed_over IS NULL) - (SELECT count(DISTINCT finding) FROM different_finding)
FROM compared_finding
UNION ALL
SELECT
  'facts',
  count(*) FILTER (passed_over IS NULL),
  count(*) FILTER (passed_over IS NULL AND is_expected AND is_published)
FROM compared_member;

-- Minor units in sum.
CREATE TABLE money_total AS
SELECT
  kind, what,
  sum(expected) AS expected,
  sum(published) AS published
FROM (
  SELECT kind, unnest([
    {'what': 'charge', 'expected': expected.charge, 'published': published.charge},
    {'what': 'paid', 'expected': expected.paid, 'published': published.paid},
    {'what': 'adjusted', 'expected': expected.adjusted, 'published': published.adjusted},
    {'what': 'patientResponsibility', 'expected': expected.patient_responsibility,
      'published': published.patient_responsibility},
    {'what': 'outstanding', 'expected': expected.outstanding, 'published': published.outstanding}],
    recursive := true)
  FROM (
    SELECT coalesce(expected.kind, published.kind) AS kind, expected, published
    FROM compared_transaction
    WHERE passed_over IS NULL)
  UNION ALL
  SELECT
    coalesce(expected.kind, published.kind), 'at risk', expected.amount, published.amount
  FROM compared_finding
  WHERE passed_over IS NULL
    AND coalesce(expected.status, published.status) = 'OPEN')
GROUP BY ALL;

-- What was left out of the comparison, and why.
CREATE TABLE passed_over AS
SELECT 'transactions' AS what, passed_over AS reason, count(*) AS many
FROM compared_transaction
WHERE passed_over IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT 'findings', passed_over, count(*)
FROM compared_finding
WHERE passed_over IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT 'facts', passed_over, count(*)
FROM compared_member
WHERE passed_over IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT 'events', CASE
    WHEN milestone = 'ContractAdjusted' OR milestone = 'ClaimAcknowledged' AND level <> 'CLAIM'
      THEN 'of a kind without transaction'
    ELSE 'name no transaction' END, count(*)
FROM fact
ANTI JOIN home USING (seq)
GROUP BY ALL;
