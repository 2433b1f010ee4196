-- The account of each claim: the one that billing events name together with it.
CREATE TABLE account_link AS
SELECT DISTINCT c.tx AS claim, transaction_id('ACCOUNT', h.issuer, h.number) AS account
FROM fact f
JOIN home h ON h.seq = f.seq AND h.kind = 'ACCOUNT'
JOIN transaction_key c
  ON c.kind = 'CLAIM' AND c.issuer = f.provider AND c.number = f.claim_number
WHERE f.billing AND f.provider <> '' AND f.claim_number IS NOT NULL;

CREATE TABLE claim_accounts AS
SELECT claim, count(*) AS accounts, CASE WHEN count(*) = 1 THEN any_value(account) END AS account
FROM account_link
GROUP BY claim;
