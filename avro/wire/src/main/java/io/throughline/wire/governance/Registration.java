package io.throughline.wire.governance;

/**
 * A schema in the registry.
 *
 * @param id what stands before each value written under it
 * @param version in its subject
 * @param added false: it was there already
 */
public record Registration(String subject, int id, int version, boolean added) {
  @Override
  public String toString() {
    return "%s: version %d, id %d (%s)"
        .formatted(subject, version, id, added ? "added" : "unchanged");
  }
}
