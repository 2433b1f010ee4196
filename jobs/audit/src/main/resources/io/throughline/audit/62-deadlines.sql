-- When what should follow a subject is due: its deadline in the local time of the policy.
CREATE MACRO micros_of_day() AS 86400000000;

CREATE MACRO floor_div(a, b) AS (a - ((a % b) + b) % b) // b;

CREATE TABLE timed AS
SELECT
  w.tx, w.rule, w.subject, f.occurred_at,
  coalesce(f.payer, h.payer) AS payer,
  coalesce(f.facility, h.facility) AS facility
FROM (
  SELECT tx, rule, subject FROM waiting
  UNION
  SELECT tx, 'posting-overdue', advice FROM remittance WHERE advice IS NOT NULL) AS w
JOIN fact f ON f.seq = w.subject
JOIN transaction_head h USING (tx);

-- The entry that names more wins: payer and facility, payer, facility, neither.
CREATE TABLE chosen AS
SELECT c.rule, c.payer, c.facility, d.within, d.unit
FROM (SELECT DISTINCT rule, payer, facility FROM timed) AS c
JOIN deadline d
  ON d.rule = c.rule AND (d.payer IS NULL OR d.payer = c.payer)
    AND (d.facility IS NULL OR d.facility = c.facility)
QUALIFY row_number() OVER (
  PARTITION BY c.rule, c.payer, c.facility
  ORDER BY d.payer IS NULL, d.facility IS NULL, d.ordinal) = 1;

CREATE TABLE local_time AS
SELECT
  t.tx, t.rule, t.subject, t.occurred_at, c.within, c.unit,
  floor_div(t.occurred_at + z.shift, micros_of_day()) AS day,
  t.occurred_at + z.shift - floor_div(t.occurred_at + z.shift, micros_of_day()) * micros_of_day()
    AS time_of_day
FROM timed t
JOIN chosen c
  ON c.rule = t.rule AND c.payer IS NOT DISTINCT FROM t.payer
    AND c.facility IS NOT DISTINCT FROM t.facility
ASOF JOIN time_shift z ON t.occurred_at >= z.from_utc;

-- Each day with the number of business days until its end. 1970-01-01 was a Thursday.
CREATE TABLE calendar AS
SELECT day, business, count(*) FILTER (business) OVER (ORDER BY day ROWS UNBOUNDED PRECEDING) AS ordinal
FROM (
  SELECT day, (day + 3) - floor_div(day + 3, 7) * 7 < 5 AND day NOT IN (SELECT day FROM holiday) AS business
  FROM (
    SELECT unnest(generate_series(
      min(day) - 7, max(day) + 14 + 2 * max(within) + 2 * (SELECT count(*) FROM holiday))) AS day
    FROM local_time));

CREATE TABLE due AS
WITH target AS (
  SELECT
    t.tx, t.rule, t.subject, t.occurred_at, t.unit, t.within,
    CASE t.unit
      WHEN 'days' THEN (t.day + t.within) * micros_of_day() + t.time_of_day
      WHEN 'business-days' THEN b.day * micros_of_day() + t.time_of_day
      WHEN 'end-of-business-day' THEN (b.day + 1) * micros_of_day() END AS local
  FROM local_time t
  JOIN calendar c ON c.day = t.day
  LEFT JOIN calendar b ON b.business AND b.ordinal = c.ordinal + t.within)
SELECT
  t.tx, t.rule, t.subject,
  CASE t.unit WHEN 'hours' THEN t.occurred_at + t.within * 3600000000
    ELSE t.local - z.shift END AS due_at
FROM target t
ASOF LEFT JOIN time_shift z ON t.local >= z.from_local;

DROP TABLE timed;
DROP TABLE chosen;
DROP TABLE local_time;
DROP TABLE calendar;
