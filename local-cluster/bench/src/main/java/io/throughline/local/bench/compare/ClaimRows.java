package io.throughline.local.bench.compare;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Rows of submitted claims and remittances. SQL's own Avro format has no unions of records, so
 * somebody has to flatten events before SQL.
 */
final class ClaimRows implements KafkaRecordDeserializationSchema<Row> {
  @Serial private static final long serialVersionUID = 1L;

  private transient AvroDecoder<RevenueEvent> decoder;

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoder = new AvroDecoder<>(SchemaSource.connect(BenchRegistry.URL), RevenueEvent.class);
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Row> out)
      throws IOException {
    RevenueEvent event;
    try {
      event = decoder.decode(record.value());
    } catch (UndecodableException e) {
      throw new IOException("the bench made bytes that it cannot read", e);
    }
    switch (event.getMilestone()) {
      case ClaimSubmitted m ->
          out.collect(
              row("SUBMITTED", event, m.getCharge().getMinor(), m.getServiceFrom().toString()));
      case RemittanceReceived m -> out.collect(row("REMITTED", event, m.getPaid().getMinor(), ""));
      default -> {
        // Nothing else is asked for.
      }
    }
  }

  private static Row row(String kind, RevenueEvent event, long amount, String serviceFrom) {
    return Row.of(
        kind,
        event.getEventId(),
        event.getDimensions().getBillingProvider(),
        event.getReferences().getFirst().getRaw(),
        event.getDimensions().getPayer(),
        event.getPatientToken(),
        amount,
        serviceFrom);
  }

  @Override
  public TypeInformation<Row> getProducedType() {
    return Types.ROW_NAMED(
        new String[] {
          "kind", "event_id", "provider", "claim", "payer", "patient", "amount", "service_from"
        },
        Types.STRING,
        Types.STRING,
        Types.STRING,
        Types.STRING,
        Types.STRING,
        Types.STRING,
        Types.LONG,
        Types.STRING);
  }
}
