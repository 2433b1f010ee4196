-- What should have been published of each transaction.
CREATE TABLE expected_state AS
WITH wide AS (
  SELECT
    tx, stage, charge, paid, adjusted, patient_responsibility,
    NULL::BIGINT AS finalized_at, submitted_at, remitted_at, NULL::BIGINT AS settled_at,
    NULL::BIGINT AS posted_at, NULL::BIGINT AS journaled_at, NULL::BIGINT AS reconciled_at,
    0 AS advised, 0 AS settled, 0 AS posted, 0 AS journaled,
    account AS parent, NULL::VARCHAR[] AS children
  FROM claim
  UNION ALL
  SELECT
    tx, stage, charge, paid, adjusted, patient_responsibility,
    finalized_at, submitted_at, remitted_at, NULL, posted_at, journaled_at, NULL,
    0, 0, 0, 0, NULL, claims
  FROM account
  UNION ALL
  SELECT
    tx, stage, posted, journaled, 0, 0,
    NULL, NULL, NULL, NULL, posted_at, journaled_at, NULL,
    0, 0, posted, journaled, remittance, NULL
  FROM deposit
  UNION ALL
  SELECT
    tx, stage, advised, posted, 0, 0,
    NULL, NULL, remitted_at, settled_at, posted_at, journaled_at, reconciled_at,
    advised, settled, posted, journaled, NULL, deposits
  FROM remittance)
SELECT
  h.tx, h.kind, h.issuer, h.number, w.stage, h.payer, h.currency,
  minor_units(w.charge) AS charge, minor_units(w.paid) AS paid,
  minor_units(w.adjusted) AS adjusted,
  minor_units(w.patient_responsibility) AS patient_responsibility,
  minor_units(w.charge - w.paid - w.adjusted - w.patient_responsibility) AS outstanding,
  w.finalized_at, w.submitted_at, w.remitted_at, w.settled_at, w.posted_at, w.journaled_at,
  w.reconciled_at,
  CASE WHEN h.kind IN ('CLAIM', 'ACCOUNT') THEN millis_between(w.submitted_at, w.remitted_at) END
    AS submission_to_remittance,
  CASE WHEN h.kind IN ('ACCOUNT', 'REMITTANCE') THEN millis_between(w.remitted_at, w.posted_at) END
    AS remittance_to_posting,
  millis_between(w.posted_at, w.journaled_at) AS posting_to_journal,
  millis_between(w.finalized_at, w.journaled_at) AS end_to_end,
  millis_between(w.remitted_at, w.reconciled_at) AS reconciliation,
  minor_units(w.advised) AS advised, minor_units(w.settled) AS settled,
  minor_units(w.posted) AS posted, minor_units(w.journaled) AS journaled,
  h.fact_count, h.last_recorded_at,
  CAST(w.parent AS VARCHAR) AS parent,
  coalesce(array_to_string(w.children, ' '), '') AS children
FROM transaction_head h
JOIN wide w USING (tx);
