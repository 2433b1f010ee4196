-- One fact for each event id: of its copies the one that was recorded first. seq is the order of occurrence.
CREATE TABLE counted AS
SELECT
  arg_min(arrival, (recorded_at, uri, byte_offset, arrival)) AS arrival,
  bool_and(after_cut) AS after_cut
FROM arrival
GROUP BY event_id;

-- The first identifier of each kind.
CREATE TABLE named AS
SELECT
  arrival,
  arg_min(bare(raw), ordinal) FILTER (kind = 'PATIENT_CONTROL_NUMBER' AND bare(raw) NOT IN ('', '0'))
    AS claim_reference,
  arg_min(bare(raw), ordinal) FILTER (kind = 'PAYER_CLAIM_CONTROL_NUMBER' AND bare(raw) <> '')
    AS payer_number,
  arg_min(struct_pack(issuer, number := bare(raw)), ordinal)
    FILTER (kind = 'ACCOUNT_NUMBER' AND bare(raw) <> '') AS account_reference,
  arg_min(struct_pack(issuer, number := normalised), ordinal)
    FILTER (kind = 'PAYMENT_TRACE' AND normalised <> '') AS trace,
  arg_min(struct_pack(issuer, number := bare(raw)), ordinal)
    FILTER (kind = 'DEPOSIT_BATCH' AND bare(raw) <> '') AS batch,
  arg_min(struct_pack(issuer, number := bare(raw)), ordinal)
    FILTER (kind = 'JOURNAL_DOCUMENT' AND bare(raw) <> '') AS document,
  arg_min(bare(raw), ordinal) FILTER (kind = 'JOURNAL_LINE' AND bare(raw) <> '') AS journal_line,
  arg_min(bare(raw), ordinal) FILTER (kind = 'POSTING_ID' AND bare(raw) <> '') AS posting_id
FROM reference
WHERE arrival IN (SELECT arrival FROM counted)
GROUP BY arrival;

CREATE TABLE fact AS
SELECT
  row_number() OVER (ORDER BY a.occurred_at, a.event_id) AS seq,
  a.* EXCLUDE (after_cut, provider, payer),
  c.after_cut,
  coalesce(bare(a.provider), '') AS provider,
  nullif(a.payer, '') AS payer,
  a.milestone IN (
    'EncounterFinalized', 'ChargeApproved', 'PaymentPosted', 'AdjustmentBooked', 'RefundInitiated')
    AS billing,
  n.posting_id IS NOT NULL AND a.causation IS NOT NULL AS answers_posting,
  coalesce(n.claim_reference, 'payer-claim:' || n.payer_number) AS claim_number,
  n.* EXCLUDE (arrival)
FROM counted c
JOIN arrival a USING (arrival)
LEFT JOIN named n USING (arrival);

-- Facts that stand at two places of one input.
CREATE TABLE repeated AS
SELECT DISTINCT event_id
FROM (
  SELECT event_id
  FROM arrival
  GROUP BY event_id, uri
  HAVING min(byte_offset) <> max(byte_offset));

DROP TABLE named;
DROP TABLE counted;
