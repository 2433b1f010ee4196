package io.throughline.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the built servers and jobs are: the checkout after {@code mvn package}.
 *
 * @param root the repository's root
 */
public record Installation(Path root) {
  public Installation {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * The checkout that holds a folder.
   *
   * @throws IllegalStateException when no parent holds local-cluster/cluster.yaml
   */
  public static Installation containing(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Installation candidate = new Installation(at);
      if (Files.exists(candidate.config())) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "No local-cluster/cluster.yaml in %s or above; run this inside a checkout"
            .formatted(folder.toAbsolutePath()));
  }

  /** Ports and sizes. */
  public Path config() {
    return localCluster().resolve("cluster.yaml");
  }

  /** The mappings that are shipped. */
  public Path mappings() {
    return root.resolve("jobs/ingest/mappings");
  }

  /** The released versions of the schemas. */
  public Path schemaVersions() {
    return root.resolve("avro/events/versions");
  }

  /** Where a cluster runs unless told otherwise. */
  public Path defaultRunDirectory() {
    return localCluster().resolve(".run");
  }

  /** What the server module of a part built: class path, plugins or the unpacked server. */
  public Path dist(Dist dist) {
    return root.resolve(dist.module).resolve("target/dist");
  }

  /** Built parts that are not there. Empty: ready to start. */
  public List<Path> missing() {
    return Arrays.stream(Dist.values())
        .map(this::dist)
        .filter(path -> !Files.isDirectory(path))
        .toList();
  }

  private Path localCluster() {
    return root.resolve("local-cluster");
  }

  /** What modules build for a running cluster. */
  public enum Dist {
    KAFKA("local-cluster/servers/kafka"),
    REGISTRY("local-cluster/servers/registry"),
    ELASTICSEARCH("local-cluster/elasticsearch-server"),
    FLINK("local-cluster/servers/flink"),
    GATEWAY("jobs/gateway"),
    ERP("local-cluster/erp-server"),
    ERP_GATEWAY("sinks/erp"),
    EXCEPTIONS("alerts/workflow"),
    LAUNCHER("local-cluster/launcher");

    private final String module;

    Dist(String module) {
      this.module = module;
    }
  }
}
