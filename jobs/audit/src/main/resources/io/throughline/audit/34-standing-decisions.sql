-- Which decision each reversal takes away: going through the decisions of one payer and number in order,
-- the latest standing one with the same payment, else the latest standing one.
CREATE TABLE numbered_decision AS
SELECT
  tx, payer, payer_number, seq, reversal, paid,
  row_number() OVER (PARTITION BY tx, payer, payer_number ORDER BY seq) AS step
FROM decision
SEMI JOIN (SELECT DISTINCT tx, payer, payer_number FROM decision WHERE reversal) AS with_reversal
  USING (tx, payer, payer_number);

CREATE TABLE reversed AS
WITH RECURSIVE walk AS (
  SELECT
    tx, payer, payer_number, 0::BIGINT AS step,
    []::STRUCT(seq BIGINT, paid BIGINT)[] AS standing,
    NULL::BIGINT AS reversal, NULL::BIGINT AS original
  FROM numbered_decision
  WHERE step = 1
  UNION ALL
  SELECT
    tx, payer, payer_number, step,
    CASE WHEN reversal IS NULL THEN list_append(standing, struct_pack(seq, paid))
      ELSE list_filter(standing, lambda s: s.seq IS DISTINCT FROM taken) END,
    reversal, taken
  FROM (
    SELECT
      w.tx, w.payer, w.payer_number, d.step, w.standing, d.seq, d.paid,
      CASE WHEN d.reversal THEN d.seq END AS reversal,
      CASE WHEN d.reversal THEN coalesce(
        list_filter(w.standing, lambda s: abs(s.paid) = abs(d.paid))[-1].seq,
        w.standing[-1].seq) END AS taken
    FROM walk w
    JOIN numbered_decision d
      ON d.tx = w.tx AND d.payer = w.payer AND d.payer_number = w.payer_number
        AND d.step = w.step + 1))
SELECT tx, reversal, original
FROM walk
WHERE original IS NOT NULL;

CREATE TABLE standing AS
SELECT d.*
FROM decision d
ANTI JOIN reversed r ON r.tx = d.tx AND r.original = d.seq
WHERE NOT d.reversal;

DROP TABLE numbered_decision;
