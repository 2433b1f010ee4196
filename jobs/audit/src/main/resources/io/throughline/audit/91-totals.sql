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
FROM compared_member
UNION ALL
SELECT
  'postings',
  count(*) FILTER (passed_over IS NULL),
  count(*) FILTER (passed_over IS NULL AND expected_entry IS NOT DISTINCT FROM published_entry
    AND expected_refusal IS NOT DISTINCT FROM published_refusal)
FROM compared_candidate;

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
GROUP BY ALL
UNION ALL
SELECT 'LEDGER', account, sum(expected), sum(published)
FROM (
  SELECT candidate, account, amount AS expected, NULL AS published FROM expected_line
  UNION ALL
  SELECT candidate, account, NULL, amount FROM published_ledger)
SEMI JOIN (SELECT candidate FROM compared_candidate WHERE passed_over IS NULL) USING (candidate)
GROUP BY account;

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
SELECT 'postings', passed_over, count(*)
FROM compared_candidate
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
