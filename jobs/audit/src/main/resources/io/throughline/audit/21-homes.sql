-- The one transaction that each fact is at home in.
CREATE TABLE home AS
SELECT
  f.seq, 'CLAIM' AS kind, f.provider AS issuer,
  CASE WHEN f.milestone = 'RemittanceReceived' THEN coalesce(l.claim, f.claim_number)
    ELSE f.claim_number END AS number
FROM fact f
LEFT JOIN linked_claim l ON l.provider = f.provider AND l.payer_number = f.payer_number
WHERE (f.milestone IN ('ClaimSubmitted', 'ClaimAdjudicated', 'RemittanceReceived')
    OR f.milestone = 'ClaimAcknowledged' AND f.level = 'CLAIM')
  AND f.claim_number IS NOT NULL
UNION ALL
SELECT seq, 'ACCOUNT', account_reference.issuer, account_reference.number
FROM fact
WHERE billing AND account_reference IS NOT NULL AND account_reference.number <> 'UNAPPLIED'
UNION ALL
SELECT seq, 'REMITTANCE', trace.issuer, trace.number
FROM fact
WHERE trace IS NOT NULL
  AND (milestone IN ('RemittanceAdvised', 'PaymentSettled')
    OR billing AND (account_reference IS NULL OR account_reference.number = 'UNAPPLIED'))
UNION ALL
SELECT seq, 'ACCOUNT', 'claim', provider || '|' || claim_number
FROM fact
WHERE billing AND (account_reference IS NULL OR account_reference.number = 'UNAPPLIED')
  AND trace IS NULL AND claim_number IS NOT NULL
UNION ALL
SELECT
  seq, 'DEPOSIT', coalesce(batch.issuer, 'journal:' || document.issuer),
  coalesce(batch.number, document.number)
FROM fact
WHERE milestone IN ('JournalTransferred', 'JournalRejected') AND NOT answers_posting
  AND (batch IS NOT NULL OR document IS NOT NULL)
UNION ALL
SELECT
  seq, CASE WHEN claim_reference IS NULL THEN 'REMITTANCE' ELSE 'CLAIM' END,
  CASE WHEN claim_reference IS NULL THEN trace.issuer ELSE provider END,
  coalesce(claim_reference, trace.number)
FROM fact
WHERE milestone IN ('JournalTransferred', 'JournalRejected') AND answers_posting
  AND (claim_reference IS NOT NULL OR trace IS NOT NULL);
