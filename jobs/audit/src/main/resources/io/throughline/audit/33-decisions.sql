-- Decisions of payers, each with its payer's place.
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
