package io.throughline.local.published;

import io.throughline.events.ReferenceRecord;
import java.io.Serial;

/** A version was published with other content before. */
public final class VersionTakenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ReferenceRecord published;

  VersionTakenException(ReferenceRecord published) {
    super(
        "version '%s' was published on %s with other content"
            .formatted(published.getVersion(), published.getPublishedAt()));
    this.published = published;
  }

  /** What was published. */
  ReferenceRecord published() {
    return published;
  }
}
