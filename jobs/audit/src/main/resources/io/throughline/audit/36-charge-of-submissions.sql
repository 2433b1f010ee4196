-- The charge of the submissions as of the latest decision of the first coverage, as of every payment, and as
-- of the end of time.
CREATE TABLE decided_charge AS
SELECT
  d.tx,
  sum(d.charge) AS charge,
  max(d.occurred_at) AS as_of,
  max(d.seq) AS seq
FROM decision d
JOIN coverages_of_claim c ON c.tx = d.tx AND struct_pack(d.payer, d.place) = c.first_coverage
ANTI JOIN duplicate_payment p ON p.tx = d.tx AND p.seq = d.seq
GROUP BY d.tx;

CREATE TABLE charge_as_of AS
WITH moment AS (
  SELECT tx, 9223372036854775807 AS as_of FROM submissions_of_claim WHERE owed > 0
  UNION
  SELECT d.tx, d.as_of FROM decided_charge d JOIN submissions_of_claim s USING (tx) WHERE s.owed > 0
  UNION
  SELECT m.tx, f.occurred_at
  FROM member m
  JOIN fact f USING (seq)
  JOIN submissions_of_claim s USING (tx)
  WHERE s.owed > 0 AND f.milestone IN ('RemittanceReceived', 'RemittanceAdvised')),
version AS (
  SELECT
    m.tx, m.as_of,
    coalesce(max(s.seq) FILTER (s.occurred_at <= m.as_of), min(s.seq)) AS seq,
    coalesce(arg_max(s.charge, s.seq) FILTER (s.occurred_at <= m.as_of), arg_min(s.charge, s.seq), 0)
      AS charge
  FROM moment m
  LEFT JOIN submission s ON s.tx = m.tx AND s.class = 'VERSION'
  GROUP BY ALL),
late AS (
  SELECT tx, as_of, sum(charge) AS charge
  FROM (
    SELECT DISTINCT v.tx, v.as_of, s.service_from, s.charge
    FROM version v
    JOIN submission s
      ON s.tx = v.tx AND s.class = 'LATE' AND s.occurred_at <= v.as_of AND s.seq > coalesce(v.seq, 0))
  GROUP BY ALL)
SELECT v.tx, v.as_of, v.seq AS version, v.charge + coalesce(l.charge, 0) AS charge
FROM version v
LEFT JOIN late l USING (tx, as_of);
