-- One row for each field of a transaction that was published otherwise than expected. field is
-- 'transaction' where the whole is missing (published null) or too much (expected null).
CREATE TABLE compared_transaction AS
WITH expected AS (
  SELECT
    CAST(e.tx AS VARCHAR) AS transaction, e.* EXCLUDE (tx),
    coalesce(f.findings, '') AS findings, coalesce(f.fresh, false) AS fresh
  FROM expected_state e
  LEFT JOIN (
    SELECT tx, string_agg(finding || ' ' || status, ' ' ORDER BY CAST(finding AS VARCHAR)) AS findings,
      bool_or(fresh) AS fresh
    FROM expected_finding
    GROUP BY tx) AS f USING (tx))
SELECT
  coalesce(e.transaction, p.transaction) AS transaction,
  CASE WHEN u.tx IS NOT NULL THEN u.reason
    WHEN e.transaction IS NULL AND v.tx IS NOT NULL AND p.kind = 'CLAIM' AND p.stage = 'SUPERSEDED'
      AND p.fact_count = 0 AND p.charge = 0 AND p.paid = 0 AND p.adjusted = 0
      AND p.patient_responsibility = 0 AND p.outstanding = 0 THEN 'superseded'
  END AS passed_over,
  e.transaction IS NOT NULL AS is_expected,
  p.transaction IS NOT NULL AS is_published,
  e AS expected,
  p AS published
FROM expected e
FULL JOIN published_transaction p ON p.transaction = e.transaction
LEFT JOIN unjudged u ON CAST(u.tx AS VARCHAR) = coalesce(e.transaction, p.transaction)
LEFT JOIN provisional v ON CAST(v.tx AS VARCHAR) = p.transaction;

CREATE TABLE different_transaction AS
SELECT transaction, coalesce(expected.kind, published.kind) AS kind,
  coalesce(expected.issuer, published.issuer) AS issuer,
  coalesce(expected.number, published.number) AS number,
  d.field, d.expected, d.published
FROM (
  SELECT
    transaction, expected, published,
    unnest(CASE WHEN NOT (is_expected AND is_published) THEN [
      {'field': 'transaction', 'expected': expected.stage, 'published': published.stage}]
    ELSE [
      {'field': 'kind', 'expected': expected.kind, 'published': published.kind},
      {'field': 'issuer', 'expected': expected.issuer, 'published': published.issuer},
      {'field': 'number', 'expected': expected.number, 'published': published.number},
      {'field': 'stage', 'expected': expected.stage, 'published': published.stage},
      {'field': 'payer', 'expected': expected.payer, 'published': published.payer},
      {'field': 'currency', 'expected': expected.currency, 'published': published.currency},
      {'field': 'charge', 'expected': expected.charge::VARCHAR, 'published': published.charge::VARCHAR},
      {'field': 'paid', 'expected': expected.paid::VARCHAR, 'published': published.paid::VARCHAR},
      {'field': 'adjusted', 'expected': expected.adjusted::VARCHAR, 'published': published.adjusted::VARCHAR},
      {'field': 'patientResponsibility', 'expected': expected.patient_responsibility::VARCHAR,
        'published': published.patient_responsibility::VARCHAR},
      {'field': 'outstanding', 'expected': expected.outstanding::VARCHAR,
        'published': published.outstanding::VARCHAR},
      {'field': 'finalizedAt', 'expected': expected.finalized_at::VARCHAR,
        'published': published.finalized_at::VARCHAR},
      {'field': 'submittedAt', 'expected': expected.submitted_at::VARCHAR,
        'published': published.submitted_at::VARCHAR},
      {'field': 'remittedAt', 'expected': expected.remitted_at::VARCHAR,
        'published': published.remitted_at::VARCHAR},
      {'field': 'settledAt', 'expected': expected.settled_at::VARCHAR,
        'published': published.settled_at::VARCHAR},
      {'field': 'postedAt', 'expected': expected.posted_at::VARCHAR,
        'published': published.posted_at::VARCHAR},
      {'field': 'journaledAt', 'expected': expected.journaled_at::VARCHAR,
        'published': published.journaled_at::VARCHAR},
      {'field': 'reconciledAt', 'expected': expected.reconciled_at::VARCHAR,
        'published': published.reconciled_at::VARCHAR},
      {'field': 'submissionToRemittanceMillis', 'expected': expected.submission_to_remittance::VARCHAR,
        'published': published.submission_to_remittance::VARCHAR},
      {'field': 'remittanceToPostingMillis', 'expected': expected.remittance_to_posting::VARCHAR,
        'published': published.remittance_to_posting::VARCHAR},
      {'field': 'postingToJournalMillis', 'expected': expected.posting_to_journal::VARCHAR,
        'published': published.posting_to_journal::VARCHAR},
      {'field': 'endToEndMillis', 'expected': expected.end_to_end::VARCHAR,
        'published': published.end_to_end::VARCHAR},
      {'field': 'reconciliationMillis', 'expected': expected.reconciliation::VARCHAR,
        'published': published.reconciliation::VARCHAR},
      -- Of claims and accounts they are not said; null and 0 are the same.
      {'field': 'advisedAmount', 'expected': expected.advised::VARCHAR,
        'published': coalesce(published.advised, 0)::VARCHAR},
      {'field': 'settledAmount', 'expected': expected.settled::VARCHAR,
        'published': coalesce(published.settled, 0)::VARCHAR},
      {'field': 'postedAmount',
        'expected': CASE WHEN expected.kind IN ('CLAIM', 'ACCOUNT') THEN coalesce(published.posted, 0)
          ELSE expected.posted END::VARCHAR,
        'published': coalesce(published.posted, 0)::VARCHAR},
      {'field': 'journaledAmount',
        'expected': CASE WHEN expected.kind IN ('CLAIM', 'ACCOUNT') THEN coalesce(published.journaled, 0)
          ELSE expected.journaled END::VARCHAR,
        'published': coalesce(published.journaled, 0)::VARCHAR},
      {'field': 'factCount', 'expected': expected.fact_count::VARCHAR,
        'published': published.fact_count::VARCHAR},
      {'field': 'lastRecordedAt', 'expected': expected.last_recorded_at::VARCHAR,
        'published': published.last_recorded_at::VARCHAR},
      {'field': 'parentId', 'expected': expected.parent, 'published': published.parent},
      {'field': 'childIds', 'expected': expected.children, 'published': published.children},
      -- What is not yet due is compared with the findings' own records.
      {'field': 'findings', 'expected': CASE WHEN expected.fresh THEN published.findings
        ELSE expected.findings END, 'published': published.findings}]
    END) AS d
  FROM compared_transaction
  WHERE passed_over IS NULL)
WHERE d.expected IS DISTINCT FROM d.published OR d.field = 'transaction';
