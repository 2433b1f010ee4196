-- The facts of each transaction: those at home, takebacks told to claims, postings told to deposits.
CREATE TABLE told AS
SELECT seq, kind, issuer, number, true AS home FROM home
UNION ALL
SELECT DISTINCT seq, 'CLAIM', provider, claim, false FROM takeback
UNION ALL
SELECT seq, 'DEPOSIT', issuer, number, false FROM posting_deposit;

CREATE TABLE transaction_key AS
SELECT transaction_id(kind, issuer, number) AS tx, kind, issuer, number
FROM (
  SELECT DISTINCT kind, issuer, number FROM told
  UNION
  -- Known only by what deposits tell of its postings.
  SELECT DISTINCT 'REMITTANCE', trace.issuer, trace.number
  FROM fact
  WHERE milestone = 'PaymentPosted' AND trace IS NOT NULL);

-- A set has room for so many facts: those that were recorded first stay.
CREATE TABLE all_members AS
SELECT k.tx, k.kind, t.seq, t.home
FROM told t
JOIN transaction_key k USING (kind, issuer, number);

CREATE TABLE overfull AS
SELECT tx
FROM all_members
GROUP BY tx
HAVING count(*) > (SELECT fact_limit FROM policy);

CREATE TABLE refused AS
SELECT tx, seq
FROM (
  SELECT
    m.tx, m.seq,
    row_number() OVER (
      PARTITION BY m.tx ORDER BY f.recorded_at, f.uri, f.byte_offset, f.event_id) AS place
  FROM all_members m
  JOIN overfull USING (tx)
  JOIN fact f USING (seq))
WHERE place > (SELECT fact_limit FROM policy);

CREATE TABLE member AS
SELECT m.*
FROM all_members m
ANTI JOIN refused r ON r.tx = m.tx AND r.seq = m.seq;

DROP TABLE all_members;
DROP TABLE told;
