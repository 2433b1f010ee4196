package io.throughline.ingest.format;

import java.util.Locale;

/** Why bytes did not become an event. A closed set: it is a label of counters. */
public enum Reason {
  /** A record, or what it says, that is not written as CSV or JSON is. */
  MALFORMED_RECORD,
  /** A record or message, or a text in it, that is longer than any real one. */
  OVERSIZED_RECORD,
  /** A record or message without what an event needs. */
  MISSING_FIELD,
  /** A date or time that is not written as its mapping or its standard says, or is none. */
  BAD_DATE,
  /** A number that is none. */
  BAD_NUMBER,
  /** A code that its mapping does not know, or of which its standard leaves open what it means. */
  UNKNOWN_CODE,
  /** A record that no rule of its mapping is for. */
  NO_RULE,
  /** A CSV input without the columns that the mapping of its feed needs. */
  UNKNOWN_COLUMNS,
  /** CSV or JSON that no mapping is for. */
  NO_MAPPING,
  /** An amount is not a number, not whole cents, or beyond what an account can hold. */
  BAD_AMOUNT,
  /** A segment does not begin with a tag of two or three capitals and digits. */
  BAD_SEGMENT_ID,
  /** A segment is longer than any real one. */
  OVERSIZED_SEGMENT,
  /** A claim is longer than an event can be. */
  OVERSIZED_CLAIM,
  /** A claim without any number by which to follow it. */
  MISSING_CLAIM_NUMBER,
  /** A claim inside a transaction set of another kind, or outside of all. */
  MISPLACED_CLAIM,
  /** An 835 without BPR. */
  MISSING_PAYMENT_HEADER,
  /** An acknowledgement that says not what it acknowledges, or not how. */
  INCOMPLETE_ACKNOWLEDGEMENT,
  /** A transaction set that is not read: 276, 277 other than 277CA, 834 …. */
  UNSUPPORTED_TRANSACTION_SET,
  /** Segments between transaction sets. */
  SEGMENT_OUTSIDE_TRANSACTION_SET,
  /** The input or the interchange ends before the transaction set does. */
  TRUNCATED_INTERCHANGE,
  /** The tokenizer gave up inside an interchange. */
  MALFORMED_INTERCHANGE,
  /** An ISA segment that does not have 16 elements and usable delimiters. */
  MALFORMED_ISA,
  /** Text before, between or after interchanges or messages. */
  TEXT_OUTSIDE_INTERCHANGE,
  /** No ISA segment in the whole input. */
  NO_INTERCHANGE_HEADER,
  /** An HL7 message that is none, or was cut, or lacks a proper end of a segment that is used. */
  MALFORMED_MESSAGE,
  /** An input without bytes. */
  EMPTY_INPUT,
  /** An input that vanished or changed while it was read. */
  VANISHED_INPUT,
  /** A reader failed on the input, against its contract: a fault of the program. */
  READER_FAILURE,
  /** An input that the system refuses to give: permissions, I/O errors. */
  UNREADABLE_INPUT;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As it stands in headers and labels, e.g. {@code bad-amount}. */
  public String code() {
    return code;
  }
}
