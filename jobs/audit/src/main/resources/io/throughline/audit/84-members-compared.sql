-- One row for each fact that a transaction has or is said to have.
CREATE TABLE compared_member AS
WITH expected AS (
  SELECT CAST(m.tx AS VARCHAR) AS transaction, f.event_id
  FROM member m
  JOIN fact f USING (seq))
SELECT
  coalesce(e.transaction, p.transaction) AS transaction,
  coalesce(e.event_id, p.event_id) AS event_id,
  u.reason AS passed_over,
  e.event_id IS NOT NULL AS is_expected,
  p.event_id IS NOT NULL AS is_published
FROM expected e
FULL JOIN published_member p ON p.transaction = e.transaction AND p.event_id = e.event_id
LEFT JOIN unjudged u ON CAST(u.tx AS VARCHAR) = coalesce(e.transaction, p.transaction);
