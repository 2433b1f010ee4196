-- The double entry of each candidate. POSTINGS.md, 5.
CREATE TABLE side AS
SELECT candidate, 'cash' AS purpose, '' AS group_code, '' AS reason, paid AS amount
FROM placed
UNION ALL
SELECT p.candidate, 'adjustment', a.group_code, a.reason, sum(a.amount)
FROM placed p
JOIN adjustment a USING (arrival)
WHERE p.kind IN ('PAYMENT', 'REVERSAL') AND a.group_code <> 'PR' AND a.reason <> '23'
GROUP BY ALL
UNION ALL
SELECT candidate, 'patient-receivable', '', '', patient
FROM placed;

-- The row of accounts with the most cells that fit.
CREATE TABLE mapped AS
SELECT
  p.candidate, s.purpose, s.group_code, s.reason, s.amount,
  arg_max(
    a.account,
    (a.company <> '')::INTEGER + (a.group_code <> '')::INTEGER + (a.reason <> '')::INTEGER
      + (a.payer_class <> '')::INTEGER + (a.facility <> '')::INTEGER) AS account
FROM placed p
JOIN (
  FROM side WHERE amount <> 0
  UNION ALL
  SELECT candidate, 'receivable', '', '', NULL FROM placed WHERE kind <> 'PROVIDER_ADJUSTMENT'
  UNION ALL
  SELECT candidate, 'provider-adjustment', '', reason, NULL
  FROM placed WHERE kind = 'PROVIDER_ADJUSTMENT') AS s USING (candidate)
LEFT JOIN master_account a
  ON a.version = p.version AND a.purpose = s.purpose
    AND a.company IN ('', p.company_code) AND a.group_code IN ('', s.group_code)
    AND a.reason IN ('', s.reason) AND a.payer_class IN ('', coalesce(p.payer_class, ''))
    AND a.facility IN ('', coalesce(p.facility_id, ''))
    AND valid_on(a.first_day, a.last_day, p.day)
WHERE p.company_code IS NOT NULL
GROUP BY ALL;

-- What stays in receivables is no line; the receivable balances the others, mapped or not.
CREATE TABLE wanted_line AS
WITH booked AS (
  SELECT
    candidate, purpose, group_code, reason, amount,
    CASE WHEN account = 'LEAVE' AND purpose <> 'adjustment' THEN NULL ELSE account END AS account
  FROM mapped
  WHERE amount IS NOT NULL AND NOT (purpose = 'adjustment' AND account IS NOT DISTINCT FROM 'LEAVE')),
balance AS (
  SELECT candidate, sum(amount) AS amount FROM booked GROUP BY candidate)
SELECT candidate, purpose, group_code, reason, amount, account FROM booked
UNION ALL
SELECT m.candidate, m.purpose, m.group_code, m.reason, -b.amount,
  CASE WHEN m.account = 'LEAVE' THEN NULL ELSE m.account END
FROM mapped m
JOIN balance b USING (candidate)
WHERE m.amount IS NULL AND b.amount <> 0;
