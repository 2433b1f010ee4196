-- Postings and journal lines of each deposit.
CREATE TABLE posting AS
SELECT tx AS deposit, seq, occurred_at, amount, trace
FROM counting
WHERE transaction_kind = 'DEPOSIT' AND milestone = 'PaymentPosted';

CREATE TABLE posted_of_deposit AS
SELECT
  deposit, sum(amount) AS posted, min(occurred_at) AS posted_at, min(seq) AS first_posting
FROM posting
GROUP BY deposit;

-- line: order of the journal lines of a deposit. document: by which two lines are told apart.
CREATE TABLE journal_line AS
SELECT
  tx AS deposit, seq, occurred_at, amount, document,
  row_number() OVER (
    PARTITION BY tx ORDER BY occurred_at, coalesce(journal_line, ''), event_id) AS line
FROM counting
WHERE transaction_kind = 'DEPOSIT' AND milestone = 'JournalTransferred';
