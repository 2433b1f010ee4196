-- All differences, those of facts first, since those of money follow from them.
CREATE TABLE difference AS
SELECT row_number() OVER (ORDER BY place, transaction, detail, field) AS ordinal, *
FROM (
  SELECT
    1 AS place, 'FACT' AS what, transaction, event_id AS detail, NULL AS rule, 'member' AS field,
    CASE WHEN is_expected THEN 'there' END AS expected,
    CASE WHEN is_published THEN 'there' END AS published,
    [event_id] AS events
  FROM compared_member
  WHERE passed_over IS NULL AND NOT (is_expected AND is_published)
  UNION ALL
  SELECT
    2, 'TRANSACTION', transaction, NULL, NULL, field, expected, published, NULL
  FROM different_transaction
  UNION ALL
  SELECT
    3, 'FINDING', transaction, finding, rule, field, expected, published,
    list_filter([subject, ended_by], lambda e: e IS NOT NULL)
  FROM different_finding
  UNION ALL
  SELECT
    4, 'POSTING', transaction, candidate, NULL, d.field, d.expected, d.published, events
  FROM (
    SELECT
      transaction, candidate, events,
      unnest([
        {'field': 'entry', 'expected': expected_entry, 'published': published_entry},
        {'field': 'refusal', 'expected': expected_refusal, 'published': published_refusal}]) AS d
    FROM compared_candidate
    WHERE passed_over IS NULL)
  WHERE d.expected IS DISTINCT FROM d.published);
