-- What Java reads; everything else is derived from these tables. Times are UTC micros, dates days since
-- 1970, money minor units.

-- One row for each canonical event as it was read, copies included.
CREATE TABLE arrival (
  arrival BIGINT,          -- order of reading
  after_cut BOOLEAN,       -- read beyond the cut: known to exist, not judged
  event_id VARCHAR,
  milestone VARCHAR,
  occurred_at BIGINT,
  recorded_at BIGINT,
  uri VARCHAR,
  byte_offset BIGINT,
  provider VARCHAR,
  payer VARCHAR,
  payer_name VARCHAR,
  facility VARCHAR,
  service_line VARCHAR,
  causation VARCHAR,
  patient VARCHAR,
  currency VARCHAR,        -- null: it states no money
  charge BIGINT,           -- CLM02, STC04, CLP03
  paid BIGINT,             -- CLP04
  amount BIGINT,           -- of milestones that have one amount; BPR02
  frequency VARCHAR,       -- CLM05-3
  purpose VARCHAR,         -- BHT06
  level VARCHAR,           -- of an acknowledgement
  outcome VARCHAR,         -- of an acknowledgement
  status VARCHAR,          -- CLP02
  service_from INTEGER,    -- of a submission
  line_imbalance BIGINT,   -- of a submission
  imbalance BIGINT,        -- of an 835
  payment_date INTEGER,    -- BPR16
  payment_method VARCHAR   -- BPR04
);

-- Identifiers of an arrival, in their order.
CREATE TABLE reference (
  arrival BIGINT, ordinal INTEGER, kind VARCHAR, issuer VARCHAR, raw VARCHAR, normalised VARCHAR);

-- CAS of a remittance, of the claim and of its lines.
CREATE TABLE adjustment (arrival BIGINT, group_code VARCHAR, reason VARCHAR, amount BIGINT);

-- SVC of a remittance.
CREATE TABLE remittance_line (arrival BIGINT, service_date INTEGER, imbalance BIGINT);

-- PLB of an 835.
CREATE TABLE provider_adjustment (
  arrival BIGINT, ordinal INTEGER, reason VARCHAR, reference VARCHAR, amount BIGINT);

-- CARC that are no denials: COST_SHARE or PRICE.
CREATE TABLE adjustment_reason (reason VARCHAR, meaning VARCHAR);

-- One row: the policy that is the same for all, and the clock.
CREATE TABLE policy (
  clock BIGINT, tolerance BIGINT, settling BIGINT, late BIGINT, fact_limit INTEGER,
  number_fact_limit INTEGER, number_link_limit INTEGER, plausible_count INTEGER);

-- Null payer or facility: any. Unit: hours, days, business-days, end-of-business-day.
CREATE TABLE deadline (
  ordinal INTEGER, rule VARCHAR, payer VARCHAR, facility VARCHAR, within INTEGER, unit VARCHAR);

CREATE TABLE holiday (day INTEGER);

-- Local time is UTC + shift from either of these moments on; local times that a change of the clock
-- skips or repeats are read by the shift before it.
CREATE TABLE time_shift (from_utc BIGINT, from_local BIGINT, shift BIGINT);

-- The same for the zone of the posting policy.
CREATE TABLE posting_shift (from_utc BIGINT, from_local BIGINT, shift BIGINT);

-- What was published, as it was read.
CREATE TABLE published_state (
  arrival BIGINT, transaction VARCHAR, kind VARCHAR, issuer VARCHAR, number VARCHAR, stage VARCHAR,
  payer VARCHAR, currency VARCHAR, charge BIGINT, paid BIGINT, adjusted BIGINT,
  patient_responsibility BIGINT, outstanding BIGINT, finalized_at BIGINT, submitted_at BIGINT,
  remitted_at BIGINT, settled_at BIGINT, posted_at BIGINT, journaled_at BIGINT,
  reconciled_at BIGINT, submission_to_remittance BIGINT, remittance_to_posting BIGINT,
  posting_to_journal BIGINT, end_to_end BIGINT, reconciliation BIGINT, advised BIGINT,
  settled BIGINT, posted BIGINT, journaled BIGINT, fact_count INTEGER, last_recorded_at BIGINT,
  parent VARCHAR, children VARCHAR, assessed_at BIGINT, findings VARCHAR);

CREATE TABLE published_finding_state (
  arrival BIGINT, finding VARCHAR, kind VARCHAR, rule VARCHAR, transaction VARCHAR,
  subject VARCHAR, amount BIGINT, currency VARCHAR, status VARCHAR, raised_at BIGINT,
  opened_at BIGINT, ended_at BIGINT, ended_by VARCHAR);

CREATE TABLE published_posting (
  arrival BIGINT, posting VARCHAR, candidate VARCHAR, revision INTEGER, kind VARCHAR,
  compensates VARCHAR, transaction VARCHAR, company VARCHAR, currency VARCHAR, version VARCHAR,
  said_at BIGINT);

CREATE TABLE published_line (posting VARCHAR, account VARCHAR, amount BIGINT, cost_center VARCHAR);

-- One row for each record of an exception.
CREATE TABLE published_exception_state (
  arrival BIGINT, exception VARCHAR, candidate VARCHAR, revision INTEGER, status VARCHAR,
  transaction VARCHAR, amount BIGINT, said_at BIGINT);

CREATE TABLE published_reason (arrival BIGINT, rule VARCHAR);

-- What people decided. dimension and value: of a correction; rule: of an approval.
CREATE TABLE decided (
  arrival BIGINT, candidate VARCHAR, action VARCHAR, rule VARCHAR, dimension VARCHAR, value VARCHAR);

-- Master data, each version for itself; days since 1970, first and last included, empty text: any.
CREATE TABLE master_version (version VARCHAR, in_force BOOLEAN, wait BIGINT, next_open BOOLEAN,
  difference BIGINT);
CREATE TABLE posting_rule (version VARCHAR, rule VARCHAR, severity VARCHAR, overridable BOOLEAN);
CREATE TABLE master_payer (
  version VARCHAR, name VARCHAR, id VARCHAR, class VARCHAR, first_day INTEGER, last_day INTEGER);
CREATE TABLE master_provider (
  version VARCHAR, id VARCHAR, facility VARCHAR, first_day INTEGER, last_day INTEGER);
CREATE TABLE master_facility (
  version VARCHAR, name VARCHAR, id VARCHAR, company VARCHAR, first_day INTEGER, last_day INTEGER);
CREATE TABLE master_service_line (
  version VARCHAR, code VARCHAR, name VARCHAR, first_day INTEGER, last_day INTEGER);
CREATE TABLE master_company (
  version VARCHAR, code VARCHAR, currency VARCHAR, first_day INTEGER, last_day INTEGER);
CREATE TABLE master_cost_center (
  version VARCHAR, cost_center VARCHAR, company VARCHAR, facility VARCHAR, service_line VARCHAR,
  first_day INTEGER, last_day INTEGER);
CREATE TABLE master_account (
  version VARCHAR, company VARCHAR, purpose VARCHAR, group_code VARCHAR, reason VARCHAR,
  payer_class VARCHAR, facility VARCHAR, account VARCHAR, first_day INTEGER, last_day INTEGER);
CREATE TABLE master_period (
  version VARCHAR, company VARCHAR, name VARCHAR, first_day INTEGER, last_day INTEGER, open BOOLEAN);

-- Entries of the lineage that say which facts a transaction has.
CREATE TABLE published_entry (
  transaction VARCHAR, sequence BIGINT, kind VARCHAR, event_id VARCHAR, said_at BIGINT);
