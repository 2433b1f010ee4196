package io.throughline.local.published;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.Endpoints;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a running cluster knows of a kind: the one in force, and every version that ever was.
 *
 * <p>Two that publish at the same time do not see each other; the later one is in force.
 *
 * @param <T> what is published
 */
public final class Published<T> {
  private final ReferenceTopic topic;
  private final InstantSource clock;
  private final Versioned<T> kind;

  /** Connects when something is asked. */
  public Published(Endpoints cluster, InstantSource clock, Versioned<T> kind) {
    this.topic = new ReferenceTopic(cluster);
    this.clock = clock;
    this.kind = kind;
  }

  /**
   * The record in force.
   *
   * @throws IOException when a server does not answer, or none is in force
   */
  public ReferenceRecord inForce() throws IOException {
    return newestInForce()
        .orElseThrow(
            () ->
                new IOException(
                    "No %s is in force; %s"
                        .formatted(kind.name().toLowerCase(Locale.ROOT), kind.remedy())));
  }

  private Optional<ReferenceRecord> newestInForce() throws IOException {
    return Optional.ofNullable(topic.newest().get(kind.key()));
  }

  /**
   * The record of a version.
   *
   * @throws IOException when a server does not answer, or it was never published
   */
  public ReferenceRecord version(String version) throws IOException {
    Map<String, ReferenceRecord> newest = topic.newest();
    ReferenceRecord record = newest.get(kind.keyOfVersion(version));
    if (record == null) {
      String versions = kind.keyOfVersion("");
      List<String> known =
          newest.keySet().stream()
              .filter(key -> key.startsWith(versions))
              .map(key -> key.substring(versions.length()))
              .sorted()
              .toList();
      throw new IOException(
          "%s version '%s' was never published; expected one of %s"
              .formatted(
                  kind.name(), version, known.isEmpty() ? "none" : String.join(", ", known)));
    }
    return record;
  }

  /**
   * Puts one in force.
   *
   * @throws IOException when a server does not answer
   * @throws VersionTakenException when its version is published with other content
   */
  public Publication<T> publish(T value) throws IOException {
    Map<String, ReferenceRecord> newest = topic.newest();
    ReferenceRecord old = newest.get(kind.key());
    requireSame(value, newest.get(kind.keyOfVersion(kind.version(value))));
    if (old != null && old.getVersion().equals(kind.version(value))) {
      requireSame(value, old);
      return new Publication<>(value, Optional.of(value), Optional.empty());
    }
    return publish(value, old);
  }

  /**
   * What is told of a version that is taken.
   *
   * @param changes from what was published to what was to be, a line each
   */
  public String told(VersionTakenException taken, T value, BiFunction<T, T, List<String>> changes) {
    ReferenceRecord published = taken.published();
    String differences =
        read(published)
            .map(known -> changes.apply(known, value))
            .filter(lines -> !lines.isEmpty())
            .map(lines -> " (" + lines.getFirst() + (lines.size() > 1 ? ", …)" : ")"))
            .orElse("");
    return "is '%s', which was published on %s with other content%s; expected a version of its own"
        .formatted(published.getVersion(), published.getPublishedAt(), differences);
  }

  private void requireSame(T value, ReferenceRecord published) {
    if (published != null && !read(published).equals(Optional.of(value))) {
      throw new VersionTakenException(published);
    }
  }

  /** Puts one in force when none is; gives the version that is in force then. */
  public String ensure(T standard) throws IOException {
    Optional<ReferenceRecord> old = newestInForce();
    return old.isPresent() ? old.get().getVersion() : kind.version(publish(standard, null).value());
  }

  private Publication<T> publish(T value, ReferenceRecord old) throws IOException {
    List<ReferenceRecord> records = kind.records(value, clock.instant());
    topic.write(records);
    return new Publication<>(
        value,
        Optional.ofNullable(old).flatMap(this::read),
        Optional.of(records.getLast().getPublishedAt()));
  }

  /** Empty when a newer build wrote what this one cannot read. */
  private Optional<T> read(ReferenceRecord record) {
    try {
      return Optional.of(kind.read(record));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
