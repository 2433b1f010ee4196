-- Every rule that each candidate does not meet, and what becomes of it. POSTINGS.md, 3 and 4.
CREATE TABLE unmet AS
WITH judged AS (
  SELECT
    p.*, a.imbalance AS advice_imbalance,
    coalesce(l.imbalance, 0) AS line_imbalance,
    coalesce(o.many, 0) AS unmapped
  FROM placed p
  LEFT JOIN fact a ON a.seq = p.advice
  LEFT JOIN (
    SELECT arrival, sum(abs(imbalance::HUGEINT)) AS imbalance FROM remittance_line GROUP BY arrival) AS l
    ON l.arrival = p.arrival AND p.kind IN ('PAYMENT', 'REVERSAL')
  LEFT JOIN (
    SELECT candidate, count(*) AS many FROM wanted_line WHERE account IS NULL GROUP BY candidate) AS o
    USING (candidate))
SELECT candidate, version, unnest(list_filter([
  CASE WHEN kind IN ('PAYMENT', 'REVERSAL') AND charge - cas <> paid THEN 'claim-balance' END,
  CASE WHEN line_imbalance <> 0 THEN 'line-balance' END,
  CASE WHEN kind = 'REVERSAL' AND (paid > 0 OR charge > 0) OR kind = 'PAYMENT' AND paid < 0 THEN 'sign' END,
  CASE WHEN advice IS NULL THEN 'remittance-known' END,
  CASE WHEN advice_imbalance <> 0 THEN 'remittance-balance' END,
  CASE WHEN duplicate
    OR kind IN ('TAKEBACK', 'PROVIDER_ADJUSTMENT') AND advice IS NOT NULL AND advice <> seq
    THEN 'duplicate-payment' END,
  CASE WHEN kind <> 'PROVIDER_ADJUSTMENT' AND known IS NOT TRUE THEN 'claim-known' END,
  CASE WHEN ambiguous THEN 'claim-ambiguous' END,
  CASE WHEN kind = 'PAYMENT' AND known AND charge > claim_charge
    + (SELECT difference FROM master_version w WHERE w.version = judged.version) THEN 'amount-plausible' END,
  CASE WHEN tx IS NOT NULL AND original IS NULL AND (kind = 'REVERSAL' OR kind = 'TAKEBACK' AND paid < 0)
    THEN 'reversal-original' END,
  CASE WHEN payer_id IS NULL THEN 'payer-known' END,
  CASE WHEN provider_id IS NULL THEN 'payee-known' END,
  CASE WHEN facility_id IS NULL OR service_named IS NOT NULL AND service_name IS NULL
    OR company_code IS NULL OR cost_center_code IS NULL THEN 'dimensions-complete' END,
  CASE WHEN company_code IS NOT NULL AND company_currency <> currency THEN 'currency' END,
  CASE WHEN company_code IS NOT NULL AND period IS NULL THEN 'period-open' END,
  CASE WHEN unmapped > 0 THEN 'account-mapped' END],
  lambda r: r IS NOT NULL)) AS rule
FROM judged;

-- Without these nothing can be booked, whatever the policy says.
CREATE TABLE refusing AS
SELECT u.candidate, u.rule
FROM unmet u
JOIN placed p USING (candidate)
LEFT JOIN posting_rule r ON r.version = u.version AND r.rule = u.rule
LEFT JOIN (SELECT DISTINCT candidate, rule FROM decided WHERE action = 'APPROVE') AS d
  ON d.candidate = u.candidate AND d.rule = u.rule
WHERE u.rule IN ('period-open', 'account-mapped')
  OR u.rule = 'dimensions-complete' AND (p.facility_id IS NULL OR p.company_code IS NULL)
  OR r.severity = 'refuse' AND NOT (r.overridable AND d.candidate IS NOT NULL);

CREATE TABLE ruling AS
SELECT
  p.candidate, p.tx, p.trace, p.version, p.seq,
  CASE WHEN w.candidate IS NOT NULL THEN 'WAIVED'
    WHEN p.paid = 0 AND p.adjusted = 0 AND p.patient = 0 THEN 'NOTHING'
    WHEN (p.trace IS NOT NULL AND p.advice IS NULL
        OR p.kind <> 'PROVIDER_ADJUSTMENT' AND p.known IS NOT TRUE)
      AND (SELECT clock FROM policy) < greatest(p.occurred_at, p.recorded_at) + v.wait THEN 'WAITS'
    WHEN p.company_code IS NOT NULL AND l.candidate IS NULL THEN 'NOTHING'
    WHEN r.candidate IS NOT NULL THEN 'REFUSED'
    ELSE 'POSTED' END AS ruling,
  -- A minute for the timer, which goes by whole ones.
  coalesce(p.advice IS NULL OR p.known IS NOT TRUE, true)
    AND (SELECT clock FROM policy) - greatest(p.occurred_at, p.recorded_at) - v.wait
      BETWEEN 0 AND 60000000 + (SELECT tolerance FROM policy) AS fresh,
  coalesce(r.rules, []) AS rules
FROM placed p
JOIN master_version v USING (version)
LEFT JOIN (SELECT DISTINCT candidate FROM decided WHERE action = 'WAIVE') AS w USING (candidate)
LEFT JOIN (SELECT DISTINCT candidate FROM wanted_line) AS l USING (candidate)
LEFT JOIN (
  SELECT candidate, list_sort(list(DISTINCT rule)) AS rules FROM refusing GROUP BY candidate) AS r
  USING (candidate);

CREATE TABLE expected_line AS
SELECT l.candidate, l.account, sum(l.amount) AS amount
FROM wanted_line l
JOIN ruling r USING (candidate)
WHERE r.ruling = 'POSTED'
GROUP BY ALL
HAVING sum(l.amount) <> 0;
