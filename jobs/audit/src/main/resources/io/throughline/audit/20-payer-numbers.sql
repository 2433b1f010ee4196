-- Which claim a payer means by its own number: what 277CAs name together with it, if that is one claim.
CREATE TABLE number_link AS
SELECT DISTINCT provider, payer_number, claim_reference AS claim
FROM fact
WHERE milestone = 'ClaimAcknowledged' AND level = 'CLAIM' AND payer_number IS NOT NULL
  AND claim_reference IS NOT NULL AND claim_reference <> payer_number;

CREATE TABLE linked_claim AS
SELECT provider, payer_number, min(claim) AS claim
FROM number_link
GROUP BY ALL
HAVING count(*) = 1;

-- Which claim remittances mean by it, if all mean one.
CREATE TABLE remitted_claim AS
SELECT provider, payer_number, min(claim_number) AS claim
FROM fact
WHERE milestone = 'RemittanceReceived' AND payer_number IS NOT NULL
GROUP BY ALL
HAVING count(DISTINCT claim_number) = 1;

-- Money that an 835 takes back from a claim that it does not list.
CREATE TABLE takeback AS
SELECT
  f.seq,
  CAST(name_uuid('takeback' || chr(31) || f.event_id || chr(31) || p.ordinal || chr(31)) AS VARCHAR) AS id,
  f.provider, bare(p.reference) AS payer_number, p.amount,
  coalesce(l.claim, r.claim, 'payer-claim:' || bare(p.reference)) AS claim
FROM provider_adjustment p
JOIN fact f USING (arrival)
LEFT JOIN linked_claim l ON l.provider = f.provider AND l.payer_number = bare(p.reference)
LEFT JOIN remitted_claim r ON r.provider = f.provider AND r.payer_number = bare(p.reference)
WHERE p.reason = 'WO' AND bare(p.reference) <> '';

-- Numbers with more facts or links than are kept: what comes of them depends on the order of arrival.
CREATE TABLE number_beyond_limit AS
SELECT provider, payer_number
FROM (
  SELECT provider, payer_number, 1 AS fact, 0 AS link
  FROM fact
  WHERE milestone = 'RemittanceReceived' AND payer_number IS NOT NULL
  UNION ALL
  SELECT provider, payer_number, 1, 0 FROM takeback
  UNION ALL
  SELECT provider, payer_number, 0, 1 FROM number_link)
GROUP BY ALL
HAVING sum(fact) > (SELECT number_fact_limit FROM policy)
  OR sum(link) > (SELECT number_link_limit FROM policy);
