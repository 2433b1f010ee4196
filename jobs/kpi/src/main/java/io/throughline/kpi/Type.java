package io.throughline.kpi;

import io.throughline.events.PostingKind;
import io.throughline.events.TransactionKind;

/** What sort of thing was measured. Stored by number: add at the end. */
public enum Type {
  /** One that this build does not know yet. */
  UNKNOWN,
  CLAIM,
  REMITTANCE,
  ACCOUNT,
  DEPOSIT,
  PAYMENT,
  REVERSAL,
  TAKEBACK,
  PROVIDER_ADJUSTMENT,
  /** A version of master data. */
  MASTER_DATA,
  /** A version of how the records of one source are read. */
  MAPPING;

  static Type of(TransactionKind kind) {
    return switch (kind) {
      case CLAIM -> CLAIM;
      case REMITTANCE -> REMITTANCE;
      case ACCOUNT -> ACCOUNT;
      case DEPOSIT -> DEPOSIT;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** A correction has no type: it only takes back. */
  static Type of(PostingKind kind) {
    return switch (kind) {
      case PAYMENT -> PAYMENT;
      case REVERSAL -> REVERSAL;
      case TAKEBACK -> TAKEBACK;
      case PROVIDER_ADJUSTMENT -> PROVIDER_ADJUSTMENT;
      case CORRECTION, UNKNOWN -> UNKNOWN;
    };
  }
}
