package io.throughline.local.bench.compare;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamStatementSet;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * The comparison in Flink SQL: an outer interval join, whose rows without a remittance come when
 * the interval is over, and a running count of like claims.
 */
final class SqlJob {
  private static final Duration OUT_OF_ORDER = Duration.ofMinutes(10);

  private static final List<String> VIEWS =
      List.of(
          "CREATE TEMPORARY VIEW submissions AS SELECT * FROM claims WHERE kind = 'SUBMITTED'",
          "CREATE TEMPORARY VIEW remittances AS SELECT * FROM claims WHERE kind = 'REMITTED'");

  private static final String MATCHES =
      """
      INSERT INTO matches
      SELECT s.provider, s.claim, s.event_id, r.event_id, s.amount, r.amount,
        TIMESTAMPDIFF(SECOND, s.happened, r.happened),
        CASE WHEN r.event_id IS NULL THEN 'STUCK' ELSE 'REMITTED' END
      FROM submissions s LEFT JOIN remittances r
        ON s.provider = r.provider AND s.claim = r.claim
        AND r.happened BETWEEN s.happened AND s.happened + INTERVAL '30' DAY
      """;

  private static final String DUPLICATES =
      """
      INSERT INTO duplicates
      SELECT provider, claim, event_id, times FROM (
        SELECT provider, claim, event_id, COUNT(*) OVER (
          PARTITION BY provider, claim, payer, patient, amount, service_from ORDER BY happened
          RANGE BETWEEN INTERVAL '30' DAY PRECEDING AND CURRENT ROW) AS times
        FROM submissions)
      WHERE times > 1
      """;

  private SqlJob() {}

  static void define(StreamExecutionEnvironment environment, Settings settings) {
    StreamTableEnvironment tables = StreamTableEnvironment.create(environment);
    var rows =
        environment.fromSource(
            MeteredSource.of(settings, new ClaimRows()),
            WatermarkStrategy.<Row>forBoundedOutOfOrderness(OUT_OF_ORDER),
            "claims");
    tables.createTemporaryView(
        "claims",
        rows,
        Schema.newBuilder()
            .columnByMetadata("happened", "TIMESTAMP_LTZ(3)", "rowtime")
            .watermark("happened", "SOURCE_WATERMARK()")
            .build());
    VIEWS.forEach(tables::executeSql);
    tables.executeSql(
        sink(
            "matches",
            ClaimsInput.MATCHES,
            "provider STRING, claim STRING, submission STRING, remittance STRING,"
                + " charge BIGINT, paid BIGINT, seconds BIGINT, outcome STRING",
            settings));
    tables.executeSql(
        sink(
            "duplicates",
            ClaimsInput.DUPLICATES,
            "provider STRING, claim STRING, submission STRING, times BIGINT",
            settings));
    StreamStatementSet statements = tables.createStatementSet();
    statements.addInsertSql(MATCHES);
    statements.addInsertSql(DUPLICATES);
    statements.attachAsDataStream();
  }

  /** The producer is set as the job's own. */
  private static String sink(String table, String topic, String columns, Settings settings) {
    return """
        CREATE TEMPORARY TABLE %1$s (%3$s) WITH (
          'connector' = 'kafka',
          'topic' = '%2$s',
          'properties.bootstrap.servers' = '%4$s',
          'properties.compression.type' = 'lz4',
          'properties.batch.size' = '262144',
          'properties.linger.ms' = '50',
          'properties.transaction.timeout.ms' = '900000',
          'format' = 'avro',
          'sink.delivery-guarantee' = 'exactly-once',
          'sink.transactional-id-prefix' = '%5$s-%1$s')
        """
        .formatted(table, topic, columns, settings.bootstrapServers(), settings.runName());
  }
}
