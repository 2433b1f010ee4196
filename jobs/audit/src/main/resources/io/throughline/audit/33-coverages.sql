-- Decisions of payers, each in the coverage of its payer and place.
CREATE TABLE decision AS
WITH deciding AS (
  SELECT
    *,
    CASE WHEN status IN ('1', '19') THEN 1
      WHEN status IN ('2', '20') THEN 2
      WHEN status IN ('3', '21') THEN 3 END AS told_place
  FROM remitted
  WHERE decides
  QUALIFY NOT denies_duplicate OR bool_and(denies_duplicate) OVER (PARTITION BY tx))
SELECT
  *,
  denied > 0 AND cost_share = 0 AS denies,
  coalesce(
    told_place,
    min(told_place) OVER (PARTITION BY tx, payer, payer_number),
    min(told_place) OVER (PARTITION BY tx, payer),
    1) AS place
FROM deciding;

CREATE TABLE coverage AS
SELECT
  tx, payer, place,
  min(seq) AS first_seq,
  count(*) FILTER (NOT reversal) - count(*) FILTER (reversal) AS in_force
FROM decision
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
