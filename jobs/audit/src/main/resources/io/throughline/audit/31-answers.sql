-- What receivers and payers said of a claim otherwise than by an 835.
CREATE TABLE answer AS
SELECT
  tx, seq, occurred_at, milestone,
  CASE WHEN milestone = 'ClaimAdjudicated' OR outcome IN ('ACCEPTED', 'ACCEPTED_WITH_ERRORS')
      THEN 'ACCEPTED'
    WHEN outcome = 'REJECTED' THEN 'REJECTED' END AS stage,
  milestone = 'ClaimAcknowledged' AND outcome IN ('ACCEPTED', 'ACCEPTED_WITH_ERRORS') AS acceptance,
  milestone = 'ClaimAcknowledged' AND outcome = 'REJECTED' AS rejection,
  milestone = 'ClaimAdjudicated' OR outcome <> 'INFORMATIONAL' AS answers
FROM counting
WHERE transaction_kind = 'CLAIM' AND milestone IN ('ClaimAcknowledged', 'ClaimAdjudicated');

-- Where the answers since the latest submission leave the claim.
CREATE TABLE answered AS
SELECT a.tx, arg_max(a.stage, a.seq) AS stage
FROM answer a
LEFT JOIN submissions_of_claim s USING (tx)
WHERE a.stage IS NOT NULL
  AND (coalesce(s.submissions, 0) <= 1 OR a.occurred_at >= s.latest_at)
GROUP BY a.tx;
