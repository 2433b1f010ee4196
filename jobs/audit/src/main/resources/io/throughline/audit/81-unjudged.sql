-- Transactions that cannot be judged, with the reason.
CREATE TABLE unjudged AS
WITH late_fact AS (
  SELECT seq FROM fact WHERE after_cut),
late_number AS (
  SELECT provider, payer_number FROM fact
  WHERE after_cut AND payer_number IS NOT NULL
    AND (milestone = 'RemittanceReceived' OR milestone = 'ClaimAcknowledged' AND level = 'CLAIM')
  UNION
  SELECT provider, payer_number FROM takeback SEMI JOIN late_fact USING (seq)),
claim_of_number AS (
  SELECT provider, payer_number, claim AS number FROM number_link
  UNION
  SELECT provider, payer_number, claim_number FROM fact
  WHERE milestone = 'RemittanceReceived' AND payer_number IS NOT NULL
  UNION
  SELECT provider, payer_number, claim FROM takeback
  UNION
  SELECT provider, payer_number, 'payer-claim:' || payer_number FROM takeback),
touched AS (
  SELECT m.tx, 'in motion' AS reason FROM member m SEMI JOIN late_fact USING (seq)
  UNION
  SELECT transaction_id('CLAIM', f.provider, f.claim_number), 'in motion'
  FROM fact f
  WHERE f.after_cut AND f.billing AND f.claim_number IS NOT NULL
  UNION
  SELECT transaction_id('CLAIM', n.provider, n.number), 'in motion'
  FROM claim_of_number n
  SEMI JOIN late_number USING (provider, payer_number)
  UNION
  SELECT transaction_id('CLAIM', n.provider, n.number), 'payer number beyond its limit'
  FROM claim_of_number n
  SEMI JOIN number_beyond_limit USING (provider, payer_number)
  UNION
  SELECT CAST(transaction AS UUID), 'begun anew after it expired'
  FROM published_entry
  WHERE TRY_CAST(transaction AS UUID) IS NOT NULL
  GROUP BY transaction
  HAVING max(said_at) FILTER (kind = 'FACT_ADDED') > min(said_at) FILTER (kind = 'EXPIRED')),
-- What an account or remittance says depends on its claims and deposits.
neighbour AS (
  SELECT claim AS tx, account AS other FROM account_link
  UNION
  SELECT
    transaction_id('DEPOSIT', p.issuer, p.number), transaction_id(h.kind, h.issuer, h.number)
  FROM posting_deposit p
  JOIN home h USING (seq)
  UNION
  SELECT DISTINCT deposit, transaction_id('REMITTANCE', trace.issuer, trace.number)
  FROM posting
  WHERE trace IS NOT NULL)
SELECT tx, min(reason) AS reason
FROM (
  FROM touched
  UNION ALL
  SELECT n.other, t.reason FROM touched t JOIN neighbour n USING (tx))
GROUP BY tx;

-- Claims that facts may have been at before a link was known; whatever is left there is superseded.
CREATE TABLE provisional AS
SELECT DISTINCT transaction_id('CLAIM', provider, number) AS tx
FROM (
  SELECT provider, claim AS number FROM number_link
  UNION
  SELECT provider, claim_number FROM fact
  WHERE milestone = 'RemittanceReceived' AND claim_number IS NOT NULL
  UNION
  SELECT provider, 'payer-claim:' || payer_number FROM takeback);
