package io.throughline.ingest.reading;

import io.throughline.events.RawHeaders;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.outgoing.OutgoingType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads records of the raw topic: the value of each is one input. */
public final class RawRecordReader implements KafkaRecordDeserializationSchema<Outgoing> {
  @Serial private static final long serialVersionUID = 1L;

  /** Bytes of a feed's name: it is compared with patterns, which takes longer the longer it is. */
  private static final int LONGEST_FEED = 1_024;

  private final IngestionFactory ingestions;
  private transient Ingestion ingestion;

  /** A reader that makes what it needs on the TaskManager. */
  public RawRecordReader(IngestionFactory ingestions) {
    this.ingestions = ingestions;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) throws Exception {
    ingestion = ingestions.create(context.getMetricGroup());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Outgoing> out)
      throws IOException {
    Origin origin = Origin.kafka(record.topic(), record.partition(), record.offset(), feed(record));
    if (record.value() == null) {
      ingestion
          .unopened(origin)
          .abandon(Reason.EMPTY_INPUT, "a record without value", out::collect);
      return;
    }
    InputIngest ingest = ingestion.open(new ByteArrayInputStream(record.value()), origin, 0);
    while (ingest.advance(out::collect)) {
      // Until the receipt is out.
    }
  }

  private static String feed(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(RawHeaders.FEED);
    byte[] name = header == null || header.value() == null ? record.key() : header.value();
    return name == null
        ? ""
        : new String(name, 0, Math.min(name.length, LONGEST_FEED), StandardCharsets.UTF_8);
  }

  @Override
  public TypeInformation<Outgoing> getProducedType() {
    return OutgoingType.INSTANCE;
  }
}
