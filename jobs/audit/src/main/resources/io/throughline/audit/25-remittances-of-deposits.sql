-- The remittance of each deposit: the one whose trace all of its postings name.
CREATE TABLE deposit_remittance AS
SELECT m.tx AS deposit, transaction_id('REMITTANCE', min(f.trace).issuer, min(f.trace).number) AS remittance
FROM member m
JOIN fact f USING (seq)
WHERE m.kind = 'DEPOSIT' AND f.milestone = 'PaymentPosted'
GROUP BY m.tx
HAVING count(*) = count(f.trace) AND min(f.trace) = max(f.trace);
