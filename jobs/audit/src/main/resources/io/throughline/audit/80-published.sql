-- The latest record of each key.
CREATE TABLE published_transaction AS
FROM published_state
QUALIFY row_number() OVER (PARTITION BY transaction ORDER BY arrival DESC) = 1;

CREATE TABLE published_finding AS
FROM published_finding_state
QUALIFY row_number() OVER (PARTITION BY finding ORDER BY arrival DESC) = 1;

-- The facts of each transaction as its lineage leaves them.
CREATE TABLE published_member AS
SELECT transaction, event_id
FROM published_entry
WHERE kind IN ('FACT_ADDED', 'FACT_MOVED', 'FACT_REFUSED') AND event_id IS NOT NULL
GROUP BY ALL
HAVING arg_max(kind, sequence) = 'FACT_ADDED';
