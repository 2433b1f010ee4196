package io.throughline.local.server;

import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import java.nio.file.Path;

/** Flink's config.yaml for the local session cluster. */
final class FlinkConfigFile {
  private FlinkConfigFile() {}

  /**
   * @param home holds checkpoints, savepoints, uploaded jars and temporary files
   */
  static String text(Path home, ClusterConfig config) {
    return """
        # Written by the launcher at each start.
        jobmanager:
          rpc:
            address: 127.0.0.1
            port: %1$d
          bind-host: 127.0.0.1
          memory:
            process.size: %2$dm
            # A few jobs of small graphs: what Flink keeps for large ones is not needed.
            jvm-metaspace.size: 192m
          # Jobs wait for a TaskManager that was killed, as long as it takes.
          scheduler: adaptive
          adaptive-scheduler.submission.resource-wait-timeout: 7 d
          adaptive-scheduler.submission.resource-stabilization-timeout: 1 s
        rest:
          address: 127.0.0.1
          bind-address: 127.0.0.1
          port: %3$d
        blob.server.port: %4$d
        taskmanager:
          host: 127.0.0.1
          bind-host: 127.0.0.1
          rpc.port: %5$d
          data.port: %6$d
          numberOfTaskSlots: %7$d
          memory:
            process.size: %8$dm
            managed.fraction: 0.3
            jvm-metaspace.size: 192m
        parallelism.default: %9$d
        web:
          upload.dir: %11$s/upload
          tmpdir: %11$s/tmp/web
          submit.enable: true
          cancel.enable: true
        io.tmp.dirs: %11$s/tmp
        # A dead process is noticed within seconds.
        heartbeat:
          interval: 2000
          timeout: 8000
        restart-strategy:
          type: fixed-delay
          fixed-delay:
            attempts: 1000
            delay: 2 s
        state.backend.type: rocksdb
        execution.checkpointing:
          interval: %10$d s
          min-pause: 500 ms
          # Longer than a sink goes on trying to reach its server.
          timeout: 5 min
          mode: EXACTLY_ONCE
          incremental: true
          storage: filesystem
          dir: file://%11$s/checkpoints
          savepoint-dir: file://%11$s/savepoints
          # A cluster that dies leaves what the next one starts from.
          externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
          num-retained: 2
          tolerable-failed-checkpoints: 10
        # Types without a serializer of their own fail instead of falling back to Kryo.
        pipeline.generic-types: false
        metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
        """
        .formatted(
            config.get(Setting.FLINK_RPC_PORT),
            config.get(Setting.FLINK_JOBMANAGER_MEMORY),
            config.get(Setting.FLINK_REST_PORT),
            config.get(Setting.FLINK_BLOB_PORT),
            config.get(Setting.FLINK_TASK_RPC_PORT),
            config.get(Setting.FLINK_TASK_DATA_PORT),
            config.get(Setting.FLINK_SLOTS),
            config.get(Setting.FLINK_TASKMANAGER_MEMORY),
            config.get(Setting.FLINK_PARALLELISM),
            config.get(Setting.FLINK_CHECKPOINT_INTERVAL),
            home);
  }
}
