-- Where each candidate is booked: the rows of master data that are valid on its day. POSTINGS.md, 4.

-- The master data that count for a candidate: those of the posting that stands, else those in force.
CREATE TABLE posted_candidate AS
SELECT
  candidate,
  arg_max(version, revision) AS version,
  arg_max(posting, revision) AS posting,
  arg_max(kind, revision) <> 'CORRECTION' AS stands,
  count(*) AS postings
FROM published_posting
GROUP BY candidate;

CREATE TABLE decided_dimension AS
SELECT candidate, dimension, arg_max(value, arrival) AS value
FROM decided
WHERE action = 'CORRECT'
GROUP BY ALL;

CREATE TABLE corrected AS
PIVOT decided_dimension
ON dimension IN ('payer', 'facility', 'serviceLine', 'costCenter', 'companyCode', 'postingDate')
USING any_value(value)
GROUP BY candidate;

CREATE TABLE dated AS
SELECT
  c.*, a.seq AS advice,
  coalesce(CASE WHEN p.stands THEN p.version END, f.version) AS version,
  coalesce(
    TRY_CAST(x.postingDate AS DATE) - DATE '1970-01-01',
    c.payment_date,
    (SELECT payment_date FROM fact WHERE fact.seq = a.seq),
    floor_div(c.occurred_at + z.shift, micros_of_day())) AS day,
  coalesce(x.payer, c.payer, c.trace.issuer) AS payer_named,
  x.facility AS facility_corrected, x.serviceLine AS service_corrected,
  x.companyCode AS company_corrected, x.costCenter AS cost_center_corrected
FROM candidate c
CROSS JOIN (SELECT min(version) AS version FROM master_version WHERE in_force) AS f
LEFT JOIN first_advice a ON a.trace = c.trace
LEFT JOIN posted_candidate p USING (candidate)
LEFT JOIN corrected x USING (candidate)
ASOF LEFT JOIN posting_shift z ON c.occurred_at >= z.from_utc;

CREATE MACRO valid_on(first_day, last_day, day) AS
  first_day <= day AND day <= coalesce(last_day, 2147483647);

CREATE TABLE placed AS
WITH paid AS (
  SELECT
    d.*, p.id AS payer_id, p.class AS payer_class, r.id AS provider_id,
    v.tx, v.known, v.duplicate, v.ambiguous, v.original,
    v.charge AS claim_charge,
    coalesce(d.facility_corrected, v.facility, d.facility, r.facility) AS facility_named,
    coalesce(d.service_corrected, v.service_line, d.service_line) AS service_named
  FROM dated d
  LEFT JOIN verdict v USING (candidate)
  LEFT JOIN master_payer p
    ON p.version = d.version AND p.name = d.payer_named AND valid_on(p.first_day, p.last_day, d.day)
  LEFT JOIN master_provider r
    ON r.version = d.version AND r.id = d.provider AND valid_on(r.first_day, r.last_day, d.day)),
housed AS (
  SELECT
    p.*, f.id AS facility_id, s.name AS service_name,
    coalesce(p.company_corrected, f.company) AS company_named
  FROM paid p
  LEFT JOIN master_facility f
    ON f.version = p.version AND f.name = p.facility_named AND valid_on(f.first_day, f.last_day, p.day)
  LEFT JOIN master_service_line s
    ON s.version = p.version AND s.code = p.service_named AND valid_on(s.first_day, s.last_day, p.day))
SELECT
  h.*, c.code AS company_code, c.currency AS company_currency,
  CASE WHEN c.code IS NULL OR h.facility_id IS NULL THEN h.cost_center_corrected
    ELSE coalesce(h.cost_center_corrected, k.cost_center, g.cost_center) END AS cost_center_code,
  o.period
FROM housed h
LEFT JOIN master_company c
  ON c.version = h.version AND c.code = h.company_named AND valid_on(c.first_day, c.last_day, h.day)
LEFT JOIN master_cost_center k
  ON k.version = h.version AND k.company = c.code AND k.facility = h.facility_id
    AND k.service_line = h.service_name AND k.service_line <> ''
    AND valid_on(k.first_day, k.last_day, h.day)
LEFT JOIN master_cost_center g
  ON g.version = h.version AND g.company = c.code AND g.facility = h.facility_id
    AND g.service_line = '' AND valid_on(g.first_day, g.last_day, h.day)
LEFT JOIN LATERAL (
  SELECT arg_min(m.name, m.first_day) AS period
  FROM master_period m
  JOIN master_version w ON w.version = m.version
  WHERE m.version = h.version AND m.company = c.code AND m.open AND m.last_day >= h.day
    AND (w.next_open OR m.first_day <= h.day)) AS o ON true;
