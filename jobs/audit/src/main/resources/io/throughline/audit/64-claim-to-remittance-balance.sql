-- What was asked for and what was decided differ in their charge, and nothing explains it.
CREATE TABLE unequal_charges AS
SELECT
  c.tx, 'IMBALANCE' AS kind, 'claim-to-remittance-balance' AS rule, NULL::BIGINT AS subject,
  abs(a.charge - d.charge) AS amount, d.as_of AS raised_at, false AS settles
FROM claim c
JOIN submissions_of_claim s USING (tx)
JOIN coverages_of_claim v USING (tx)
JOIN decided_charge d USING (tx)
JOIN charge_as_of a ON a.tx = c.tx AND a.as_of = d.as_of
ANTI JOIN silent q ON q.tx = c.tx
ANTI JOIN overfull o ON o.tx = c.tx
WHERE s.versions > 0 AND NOT s.voided AND v.in_force AND a.charge <> d.charge;
