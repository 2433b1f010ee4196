-- What should have been published of findings: those that the clock has reached.
CREATE TABLE expected_finding AS
WITH found AS (
  SELECT
    w.tx, w.kind, w.rule, w.subject, w.amount, d.due_at AS raised_at, d.due_at AS known_at,
    CASE WHEN f.seq IS NULL THEN 'OPEN' ELSE 'RESOLVED' END AS status,
    f.event_id AS ended_by, f.occurred_at AS ended_at
  FROM waiting w
  JOIN due d ON d.tx = w.tx AND d.rule = w.rule AND d.subject = w.subject
  LEFT JOIN fact f ON f.seq = w.follower
  WHERE w.follower IS NULL OR f.occurred_at > d.due_at
  UNION ALL
  SELECT
    tx, kind, rule, subject, amount,
    raised_at + CASE WHEN settles THEN (SELECT settling FROM policy) ELSE 0 END,
    CASE WHEN settles THEN raised_at + (SELECT settling FROM policy)
      -- The only other one that needs a clock: it waits for the deadline of the posting.
      WHEN rule = 'posting-balance' THEN raised_at END,
    'OPEN', NULL, NULL
  FROM (
    FROM standing_of_claims
    UNION ALL
    FROM unequal_charges
    UNION ALL
    FROM late
    UNION ALL
    FROM standing_of_money
    UNION ALL
    FROM standing_of_any))
SELECT
  finding_id(e.rule, e.tx, s.event_id) AS finding,
  e.tx, e.kind, e.rule, s.event_id AS subject,
  CASE WHEN e.amount IS NOT NULL THEN minor_units(e.amount) END AS amount,
  e.raised_at, e.status, e.ended_by, e.ended_at,
  -- Expected, but the timer that says it may not have fired yet.
  coalesce(e.known_at > p.clock - p.tolerance, false) AS fresh
FROM found e
CROSS JOIN policy p
LEFT JOIN fact s ON s.seq = e.subject
WHERE e.known_at IS NULL OR e.known_at <= p.clock;
