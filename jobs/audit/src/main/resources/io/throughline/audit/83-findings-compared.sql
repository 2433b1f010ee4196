-- One row for each finding, expected or published as standing.
CREATE TABLE compared_finding AS
SELECT
  coalesce(CAST(e.finding AS VARCHAR), p.finding) AS finding,
  coalesce(CAST(e.tx AS VARCHAR), p.transaction) AS transaction,
  CASE WHEN u.tx IS NOT NULL THEN u.reason
    WHEN e.fresh AND (p.finding IS NULL OR p.status NOT IN ('OPEN', 'RESOLVED')) THEN 'not yet due'
  END AS passed_over,
  e.finding IS NOT NULL AS is_expected,
  p.finding IS NOT NULL AS is_published,
  e AS expected,
  p AS published
FROM expected_finding e
FULL JOIN published_finding p ON p.finding = CAST(e.finding AS VARCHAR)
LEFT JOIN unjudged u ON CAST(u.tx AS VARCHAR) = coalesce(CAST(e.tx AS VARCHAR), p.transaction)
WHERE e.finding IS NOT NULL OR p.status IN ('OPEN', 'RESOLVED');

-- What the rules leave undefined (null) is not compared.
CREATE TABLE different_finding AS
SELECT
  finding, transaction,
  coalesce(expected.rule, published.rule) AS rule,
  coalesce(expected.subject, published.subject) AS subject,
  coalesce(expected.ended_by, published.ended_by) AS ended_by,
  d.field, d.expected, d.published
FROM (
  SELECT
    finding, transaction, expected, published,
    unnest(CASE WHEN NOT (is_expected AND is_published) THEN [
      {'field': 'finding', 'expected': expected.status, 'published': published.status}]
    ELSE [
      {'field': 'kind', 'expected': expected.kind, 'published': published.kind},
      {'field': 'rule', 'expected': expected.rule, 'published': published.rule},
      {'field': 'transactionId', 'expected': CAST(expected.tx AS VARCHAR),
        'published': published.transaction},
      {'field': 'subject', 'expected': expected.subject, 'published': published.subject},
      {'field': 'amountAtRisk', 'expected': coalesce(expected.amount, published.amount)::VARCHAR,
        'published': published.amount::VARCHAR},
      {'field': 'status', 'expected': expected.status, 'published': published.status},
      {'field': 'raisedAt', 'expected': coalesce(expected.raised_at, published.raised_at)::VARCHAR,
        'published': published.raised_at::VARCHAR},
      {'field': 'endedBy', 'expected': expected.ended_by, 'published': published.ended_by}]
    END) AS d
  FROM compared_finding
  WHERE passed_over IS NULL)
WHERE d.expected IS DISTINCT FROM d.published OR d.field = 'finding';
