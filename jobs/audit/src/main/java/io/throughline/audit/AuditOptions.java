package io.throughline.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to audit.
 *
 * @param policyJson policy with the deadlines; empty: the one among the records, else the standard
 *     one
 * @param clock until when everything is judged; empty: the greatest clock among what was published
 * @param tolerance how long before the clock a finding may not have been said yet
 * @param folder where the database is made, and deleted
 * @param memoryMegabytes of the database
 * @param shown so many differences are told in full
 * @param progress hears what is being done
 */
public record AuditOptions(
    Optional<String> policyJson,
    Optional<Instant> clock,
    Duration tolerance,
    Path folder,
    int memoryMegabytes,
    int shown,
    Consumer<String> progress) {
  private static final int MEMORY_MEGABYTES = 1_024;
  private static final int SHOWN = 20;

  /** Exact, silent, in the system's temporary folder. */
  public static AuditOptions standard() {
    return new AuditOptions(
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        Path.of(System.getProperty("java.io.tmpdir")),
        MEMORY_MEGABYTES,
        SHOWN,
        line -> {});
  }

  /** With a policy. */
  public AuditOptions withPolicy(String json) {
    return new AuditOptions(
        Optional.of(json), clock, tolerance, folder, memoryMegabytes, shown, progress);
  }

  /** As of a time. */
  public AuditOptions asOf(Instant time) {
    return new AuditOptions(
        policyJson, Optional.of(time), tolerance, folder, memoryMegabytes, shown, progress);
  }

  /** With so many differences in full. */
  public AuditOptions showing(int differences) {
    return new AuditOptions(
        policyJson, clock, tolerance, folder, memoryMegabytes, differences, progress);
  }

  /** Heard by someone. */
  public AuditOptions telling(Consumer<String> listener) {
    return new AuditOptions(policyJson, clock, tolerance, folder, memoryMegabytes, shown, listener);
  }

  /** With patience for timers. */
  public AuditOptions tolerating(Duration delay) {
    return new AuditOptions(policyJson, clock, delay, folder, memoryMegabytes, shown, progress);
  }
}
