package io.throughline.ingest.mapping.rule;

/**
 * What a mapping calls itself and its source.
 *
 * @param name of the mapping
 * @param version of the mapping, raised when the same records would give other events
 * @param system that sends, as in {@code Source.system}
 * @param interfaceName of its feed, as in {@code Source.interfaceName}
 */
public record MappingIdentity(String name, String version, String system, String interfaceName) {
  /** Under what the events were made. */
  public String policyVersion() {
    return name + "/" + version;
  }
}
