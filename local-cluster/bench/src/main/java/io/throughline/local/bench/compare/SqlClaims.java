package io.throughline.local.bench.compare;

import io.throughline.revenue.EventRecord;
import java.io.Serial;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;

/** The claims in Flink SQL, after events were decoded. */
public final class SqlClaims {
  private static final TypeInformation<Row> FACT =
      Types.ROW_NAMED(
          new String[] {"kind", "claim", "happened"}, Types.STRING, Types.STRING, Types.INSTANT);

  private static final Schema FACTS =
      Schema.newBuilder()
          .column("kind", "STRING")
          .column("claim", "STRING")
          .column("happened", "TIMESTAMP_LTZ(3)")
          .watermark("happened", "happened - INTERVAL '1' HOUR")
          .build();

  private static final String NUMBERED =
      """
      CREATE TEMPORARY VIEW numbered AS
      SELECT kind, claim, happened, COUNT(*) OVER (
        PARTITION BY claim, kind ORDER BY happened
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS number
      FROM facts
      """;

  private static final String SUBMITTED =
      """
      CREATE TEMPORARY VIEW submitted AS
      SELECT claim, happened FROM numbered WHERE kind = 'SUBMITTED' AND number = 1
      """;

  private static final String REMITTED =
      """
      CREATE TEMPORARY VIEW remitted AS
      SELECT claim, happened FROM numbered WHERE kind = 'REMITTED' AND number = 1
      """;

  /** A remittance is waited for a year. */
  private static final String ANSWERS =
      """
      SELECT 'LATENCY' AS kind, s.claim AS claim,
        CAST(TIMESTAMPDIFF(SECOND, s.happened, r.happened) AS BIGINT) AS seconds
      FROM submitted s JOIN remitted r ON s.claim = r.claim
        AND r.happened BETWEEN s.happened AND s.happened + INTERVAL '365' DAY(3)
      UNION ALL
      SELECT 'DUPLICATE', claim,
        CAST(TIMESTAMPDIFF(SECOND, TO_TIMESTAMP_LTZ(0, 3), happened) AS BIGINT)
      FROM numbered WHERE kind = 'SUBMITTED' AND number = 2
      UNION ALL
      SELECT 'STUCK', s.claim,
        CAST(TIMESTAMPDIFF(SECOND, TO_TIMESTAMP_LTZ(0, 3), s.happened) AS BIGINT)
      FROM submitted s LEFT JOIN remitted r ON s.claim = r.claim
        AND r.happened BETWEEN s.happened AND s.happened + INTERVAL '%d' DAY
      WHERE r.claim IS NULL
      """
          .formatted(Answer.STUCK_AFTER.toDays());

  private SqlClaims() {}

  /** Framed events to answers, a line of text each. */
  public static DataStream<byte[]> define(
      StreamExecutionEnvironment environment, DataStream<EventRecord> records) {
    StreamTableEnvironment tables = StreamTableEnvironment.create(environment);
    tables.createTemporaryView(
        "facts", records.flatMap(new Decode()).returns(FACT).uid("decode"), FACTS);
    tables.executeSql(NUMBERED);
    tables.executeSql(SUBMITTED);
    tables.executeSql(REMITTED);
    return tables
        .toDataStream(tables.sqlQuery(ANSWERS))
        .map(SqlClaims::bytes)
        .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
        .uid("encode");
  }

  private static byte[] bytes(Row row) {
    return new Answer(
            Answer.Kind.valueOf(row.getFieldAs("kind")),
            row.getFieldAs("claim"),
            row.<Long>getFieldAs("seconds"))
        .bytes();
  }

  private static final class Decode extends RichFlatMapFunction<EventRecord, Row> {
    @Serial private static final long serialVersionUID = 1L;

    private transient FactReader reader;

    @Override
    public void open(OpenContext context) {
      reader = new FactReader();
    }

    @Override
    public void flatMap(EventRecord record, Collector<Row> out) {
      reader
          .read(record.value())
          .ifPresent(
              fact ->
                  out.collect(
                      Row.of(
                          fact.told().kind().name(),
                          fact.claim(),
                          Instant.ofEpochMilli(fact.told().at()))));
    }
  }
}
