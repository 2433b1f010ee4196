package io.throughline.decision.trail;

import io.throughline.decision.CanonicalForm;
import io.throughline.decision.Sha256;
import io.throughline.events.CaseAuditEntry;
import java.util.Set;

/**
 * Links the entries of a case: each holds the hash of the one before, and its own over the {@link
 * CanonicalForm} of all fields but {@code hash}.
 */
public final class AuditChain {
  /** What the first entry names as the hash before it. */
  public static final String BEGINNING = "0".repeat(64);

  private static final Set<String> HASH = Set.of("hash");

  private AuditChain() {}

  /** Sets the hash of an entry whose other fields are final. Returns the entry. */
  public static CaseAuditEntry seal(CaseAuditEntry entry) {
    entry.setHash(hash(entry));
    return entry;
  }

  /** The hash that an entry must have. */
  static String hash(CaseAuditEntry entry) {
    return Sha256.hex(CanonicalForm.of(entry, HASH));
  }
}
