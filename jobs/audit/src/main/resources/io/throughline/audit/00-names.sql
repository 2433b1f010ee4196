-- UUIDv5 of a name whose every part is followed by a unit separator, in Throughline's namespace.
CREATE MACRO uuid_of_hash(h) AS CAST(
  h[1:8] || '-' || h[9:12] || '-5' || h[14:16] || '-'
  || substr('89ab89ab89ab89ab', instr('0123456789abcdef', h[17]), 1) || h[18:20] || '-' || h[21:32]
  AS UUID);

CREATE MACRO name_uuid(name) AS
  uuid_of_hash(sha1(from_hex('6f1c54d293f55d0e8f0a3b1e0c9d7a41') || encode(name)));

CREATE MACRO transaction_id(kind, issuer, number) AS
  name_uuid(lower(kind) || chr(31) || issuer || chr(31) || number || chr(31));

CREATE MACRO finding_id(rule, transaction, subject) AS
  name_uuid(
    'finding' || chr(31) || rule || chr(31) || CAST(transaction AS VARCHAR) || chr(31)
    || coalesce(subject, '') || chr(31));

-- Without outer blanks.
CREATE MACRO bare(text) AS trim(text, e' \t\n\r\f\v');

-- Milliseconds between two times in micros, rounded down.
CREATE MACRO millis_between(earlier, later) AS
  (later - earlier - ((later - earlier) % 1000 + 1000) % 1000) // 1000;

-- Amounts that 64 bits cannot hold are findings (amount-range); published as the nearest that they can.
CREATE MACRO minor_units(amount) AS
  CAST(greatest(least(amount, 9223372036854775807::HUGEINT), -9223372036854775808::HUGEINT) AS BIGINT);
