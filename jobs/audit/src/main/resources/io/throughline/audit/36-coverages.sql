-- What one payer decided in one place. A payment that repeats another is no further decision.
CREATE TABLE coverage AS
SELECT
  tx, payer, place,
  min(seq) AS first_seq,
  count(*) FILTER (NOT reversal) - count(*) FILTER (reversal) AS in_force
FROM decision d
ANTI JOIN duplicate_payment p ON p.tx = d.tx AND p.seq = d.seq
GROUP BY ALL;

-- The first and the last of those in force, or of all when none is.
CREATE TABLE coverages_of_claim AS
SELECT
  tx,
  bool_or(in_force > 0) AS in_force,
  coalesce(
    arg_min(struct_pack(payer, place), (place, first_seq)) FILTER (in_force > 0),
    arg_min(struct_pack(payer, place), (place, first_seq))) AS first_coverage,
  coalesce(
    arg_max(struct_pack(payer, place), (place, first_seq)) FILTER (in_force > 0),
    arg_max(struct_pack(payer, place), (place, first_seq))) AS last_coverage
FROM coverage
GROUP BY tx;
