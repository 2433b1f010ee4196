-- Journal lines that book again what another document has booked, when the postings are booked already.
-- Only deposits with two documents of one amount can have them; their lines are gone through in order.
CREATE TABLE suspect_line AS
SELECT
  j.deposit, j.seq, j.line, j.amount, j.document,
  abs(coalesce(p.posted, 0)) AS posted
FROM journal_line j
SEMI JOIN (
  SELECT deposit
  FROM journal_line
  GROUP BY deposit, amount
  HAVING count(*) > 1) AS alike USING (deposit)
LEFT JOIN posted_of_deposit p USING (deposit);

CREATE TABLE duplicate_journal AS
WITH RECURSIVE walk AS (
  SELECT
    deposit, 0::BIGINT AS line, 0::HUGEINT AS journaled,
    []::STRUCT(amount BIGINT, document STRUCT(issuer VARCHAR, number VARCHAR))[] AS booked,
    NULL::BIGINT AS duplicate
  FROM suspect_line
  WHERE line = 1
  UNION ALL
  SELECT
    deposit, line,
    CASE WHEN again THEN journaled ELSE journaled + amount END,
    CASE WHEN again THEN booked ELSE list_append(booked, struct_pack(amount, document)) END,
    CASE WHEN again THEN seq END
  FROM (
    SELECT
      w.deposit, s.line, w.journaled, w.booked, s.seq, s.amount, s.document,
      abs(w.journaled) >= s.posted
        AND len(list_filter(
          w.booked,
          lambda b: b.amount = s.amount AND b.document IS DISTINCT FROM s.document)) > 0 AS again
    FROM walk w
    JOIN suspect_line s ON s.deposit = w.deposit AND s.line = w.line + 1))
SELECT deposit, duplicate AS seq
FROM walk
WHERE duplicate IS NOT NULL;

DROP TABLE suspect_line;
