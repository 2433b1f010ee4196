package io.throughline.local.config;

import static io.throughline.local.config.Setting.Kind.COUNT;
import static io.throughline.local.config.Setting.Kind.KIBIBYTES;
import static io.throughline.local.config.Setting.Kind.MEBIBYTES;
import static io.throughline.local.config.Setting.Kind.PORT;
import static io.throughline.local.config.Setting.Kind.SECONDS;

import java.util.Arrays;
import java.util.Optional;

/** Every number of cluster.yaml, under its key there. The file explains each. */
public enum Setting {
  KAFKA_PORT("kafka.port", PORT),
  KAFKA_CONTROLLER_PORT("kafka.controller-port", PORT),
  KAFKA_HEAP("kafka.heap-mb", MEBIBYTES),
  KAFKA_PARTITIONS("kafka.partitions", COUNT),
  REGISTRY_PORT("schema-registry.port", PORT),
  REGISTRY_MANAGEMENT_PORT("schema-registry.management-port", PORT),
  REGISTRY_HEAP("schema-registry.heap-mb", MEBIBYTES),
  GATEWAY_PORT("gateway.port", PORT),
  GATEWAY_HEAP("gateway.heap-mb", MEBIBYTES),
  ERP_PORT("erp.port", PORT),
  ERP_HEAP("erp.heap-mb", MEBIBYTES),
  ERP_GATEWAY_PORT("erp-gateway.port", PORT),
  ERP_GATEWAY_HEAP("erp-gateway.heap-mb", MEBIBYTES),
  EXCEPTIONS_PORT("exceptions.port", PORT),
  EXCEPTIONS_HEAP("exceptions.heap-mb", MEBIBYTES),
  ELASTICSEARCH_PORT("elasticsearch.port", PORT),
  ELASTICSEARCH_TRANSPORT_PORT("elasticsearch.transport-port", PORT),
  ELASTICSEARCH_HEAP("elasticsearch.heap-mb", MEBIBYTES),
  FLINK_REST_PORT("flink.rest-port", PORT),
  FLINK_RPC_PORT("flink.rpc-port", PORT),
  FLINK_BLOB_PORT("flink.blob-port", PORT),
  FLINK_TASK_RPC_PORT("flink.task-rpc-port", PORT),
  FLINK_TASK_DATA_PORT("flink.task-data-port", PORT),
  FLINK_JOBMANAGER_METRICS_PORT("flink.jobmanager-metrics-port", PORT),
  FLINK_TASKMANAGER_METRICS_PORT("flink.taskmanager-metrics-port", PORT),
  FLINK_JOBMANAGER_MEMORY("flink.jobmanager-memory-mb", MEBIBYTES),
  FLINK_TASKMANAGER_MEMORY("flink.taskmanager-memory-mb", MEBIBYTES),
  FLINK_SLOTS("flink.slots", COUNT),
  FLINK_PARALLELISM("flink.parallelism", COUNT),
  FLINK_CHECKPOINT_INTERVAL("flink.checkpoint-interval-seconds", SECONDS),
  INGEST_BACKFILL_RATE("ingest.backfill-kb-per-second", KIBIBYTES);

  private final String key;
  private final Kind kind;

  Setting(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  /** Dotted key in cluster.yaml, e.g. {@code kafka.port}. */
  public String key() {
    return key;
  }

  /** What the number counts, and so which values make sense. */
  public Kind kind() {
    return kind;
  }

  /** The setting of a dotted key, if there is one. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** What a number counts, with the least and greatest value that makes sense. */
  public enum Kind {
    PORT("a port", 1, 65535),
    MEBIBYTES("a size in MiB", 128, 65536),
    COUNT("a count", 1, 128),
    KIBIBYTES("a size in KiB", 1, 1024 * 1024),
    SECONDS("a number of seconds", 1, 3600);

    private final String title;
    private final int least;
    private final int greatest;

    Kind(String title, int least, int greatest) {
      this.title = title;
      this.least = least;
      this.greatest = greatest;
    }

    boolean allows(int value) {
      return value >= least && value <= greatest;
    }

    /** For messages, e.g. {@code a port (1 to 65535)}. */
    @Override
    public String toString() {
      return "%s (%d to %d)".formatted(title, least, greatest);
    }
  }
}
