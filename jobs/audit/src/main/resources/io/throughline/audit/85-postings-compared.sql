-- The ledger that postings make, candidate by candidate, and why others are refused.
CREATE TABLE erp_answer AS
SELECT posting_id AS posting, bool_or(milestone = 'JournalTransferred') AS booked
FROM fact
WHERE answers_posting
GROUP BY posting_id;

-- What the ERP refused is in no ledger; while its candidate waits for a person nothing is expected of it.
CREATE TABLE published_ledger AS
SELECT p.candidate, l.account, sum(l.amount) AS amount
FROM published_posting p
JOIN published_line l USING (posting)
LEFT JOIN erp_answer a USING (posting)
WHERE a.booked IS DISTINCT FROM false
GROUP BY ALL
HAVING sum(l.amount) <> 0;

CREATE TABLE latest_exception AS
SELECT x.*, coalesce(r.rules, []) AS rules
FROM published_exception_state x
LEFT JOIN (
  SELECT arrival, list_sort(list(DISTINCT rule)) AS rules FROM published_reason GROUP BY arrival) AS r
  USING (arrival)
QUALIFY row_number() OVER (PARTITION BY exception ORDER BY revision DESC, arrival DESC) = 1;

CREATE TABLE compared_candidate AS
WITH expected AS (
  SELECT candidate, string_agg(account || ' ' || amount, ', ' ORDER BY account) AS entry
  FROM expected_line GROUP BY candidate),
published AS (
  SELECT candidate, string_agg(account || ' ' || amount, ', ' ORDER BY account) AS entry
  FROM published_ledger GROUP BY candidate),
known AS (
  SELECT candidate FROM ruling
  UNION
  SELECT candidate FROM published_posting
  UNION
  SELECT candidate FROM published_exception_state)
SELECT
  k.candidate, r.ruling,
  CASE WHEN (SELECT count(*) FROM master_version) = 0 THEN 'no master data'
    WHEN u.reason IS NOT NULL THEN u.reason
    WHEN g.late THEN 'in motion'
    WHEN r.fresh THEN 'not due for long'
    WHEN list_contains(x.rules, 'erp-refused') AND x.status = 'OPEN' THEN 'refused by the ERP'
  END AS passed_over,
  e.entry AS expected_entry, p.entry AS published_entry,
  CASE WHEN r.ruling = 'REFUSED' THEN array_to_string(r.rules, ' ') END AS expected_refusal,
  CASE WHEN x.status = 'OPEN' THEN array_to_string(x.rules, ' ') END AS published_refusal,
  coalesce(CAST(r.tx AS VARCHAR), x.transaction, q.transaction,
    CAST(transaction_id('REMITTANCE', r.trace.issuer, r.trace.number) AS VARCHAR)) AS transaction,
  [f.event_id] AS events
FROM known k
LEFT JOIN ruling r USING (candidate)
LEFT JOIN expected e USING (candidate)
LEFT JOIN published p USING (candidate)
LEFT JOIN latest_exception x USING (candidate)
LEFT JOIN (
  SELECT candidate, any_value(transaction) AS transaction FROM published_posting GROUP BY candidate) AS q
  USING (candidate)
LEFT JOIN unjudged u ON u.tx = r.tx
LEFT JOIN fact f ON f.seq = r.seq
LEFT JOIN (
  SELECT trace, bool_or(after_cut) AS late FROM fact WHERE trace IS NOT NULL GROUP BY trace) AS g
  ON g.trace = r.trace;
