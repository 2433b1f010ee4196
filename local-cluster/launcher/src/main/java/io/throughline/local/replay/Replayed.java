package io.throughline.local.replay;

import io.throughline.audit.AuditReport;
import java.util.Optional;

/**
 * What a replay came to.
 *
 * @param audit of what it published
 * @param postings that it made
 * @param live what is posted; empty when not all history was run again, which then says other
 *     things
 */
public record Replayed(AuditReport audit, PostedLedger postings, Optional<PostedLedger> live) {
  /** True when what is live comes to the same on every account, zero where nothing is. */
  public boolean isAsLive() {
    return live.map(PostedLedger::standing).equals(Optional.of(postings.standing()));
  }
}
