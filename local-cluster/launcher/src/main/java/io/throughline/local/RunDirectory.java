package io.throughline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Where one cluster keeps everything it writes. {@code throughline reset} deletes this folder and
 * nothing else.
 *
 * @param root absolute path, by default {@code local-cluster/.run}
 */
public record RunDirectory(Path root) {
  public RunDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /** Files put here are ingested. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Files put here are ingested too, at a rate that leaves room for those of the inbox. */
  public Path backfill() {
    return root.resolve("backfill");
  }

  /** Mappings of one's own, beside those that are shipped; read when the ingest job is started. */
  public Path mappings() {
    return root.resolve("mappings");
  }

  /** What a part logs. */
  public Path log(String part) {
    return root.resolve("logs").resolve(part + ".log");
  }

  /**
   * What a part prints: little but the JVM's own last words. Flink's page looks for it beside the
   * log.
   */
  public Path output(String part) {
    return root.resolve("logs").resolve(part + ".out");
  }

  /** Which process a part is. */
  public Path pidFile(String part) {
    return root.resolve("pids").resolve(part + ".pid");
  }

  /** What a part keeps: its data and the configuration written for it. */
  public Path home(String part) {
    return root.resolve(part);
  }

  /** Key of the patient tokens. */
  public Path tokenKey() {
    return root.resolve("secrets").resolve("patient-token.key");
  }

  /** Token of the demo's source at the gateway. */
  public Path gatewayToken() {
    return root.resolve("secrets").resolve("gateway.token");
  }

  /** Token that opens the stand-in for an ERP. */
  public Path erpToken() {
    return root.resolve("secrets").resolve("erp.token");
  }

  /** Key of the signatures under decisions. */
  public Path decisionKey() {
    return root.resolve("secrets").resolve("decision.key");
  }

  /**
   * Token of the demo's user of a role at the exception workflow.
   *
   * @param role viewer, operator or approver
   */
  public Path exceptionsToken(String role) {
    return root.resolve("secrets").resolve("exceptions-%s.token".formatted(role));
  }

  /** Locked by the command that changes the cluster. */
  public Path lock() {
    return root.resolve("lock");
  }

  /** Locked by the command that runs history again. */
  public Path replayLock() {
    return root.resolve("replay.lock");
  }

  /** Files of the demo. */
  public Path demo() {
    return root.resolve("demo");
  }

  /** Master data to post the demo by. */
  public Path demoReference() {
    return root.resolve("demo-reference");
  }

  /** Marks that the demo went through. */
  public Path demoThrough() {
    return root.resolve("demo-through");
  }

  /** True when this folder was made by {@link #create}. */
  public boolean exists() {
    return Files.exists(marker());
  }

  /**
   * The ports offset of the cluster in this folder.
   *
   * @return empty when there is none yet
   */
  public OptionalInt portsOffset() throws IOException {
    return exists()
        ? OptionalInt.of(Integer.parseInt(Files.readString(marker()).strip()))
        : OptionalInt.empty();
  }

  /**
   * Makes the folder when it is absent.
   *
   * @throws IOException when it cannot be made, or holds something that is not a cluster's
   */
  public void create() throws IOException {
    if (!exists() && Files.isDirectory(root)) {
      try (Stream<Path> entries = Files.list(root)) {
        if (entries.anyMatch(entry -> !entry.equals(lock()))) {
          throw new IOException(
              root + " holds other things; give --run-dir an empty or absent folder");
        }
      }
    }
    Files.createDirectories(root);
  }

  /** Makes it a run directory for a cluster with this ports offset. */
  public void begin(int portsOffset) throws IOException {
    create();
    Files.createDirectories(inbox());
    Files.createDirectories(backfill());
    Files.createDirectories(mappings());
    Files.writeString(marker(), portsOffset + "\n");
  }

  /**
   * Deletes the folder with everything in it. Links are deleted, not followed.
   *
   * @throws IOException when this is no run directory, or naming what cannot be deleted
   */
  public void delete() throws IOException {
    if (!exists()) {
      throw new IOException(root + " is not a run directory; nothing was deleted");
    }
    try (Stream<Path> found = Files.walk(root)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Path marker() {
    return root.resolve("ports-offset");
  }
}
