package io.throughline.local.bench.revenue;

import io.throughline.revenue.Publication;
import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;

/** A sink that does what the job's Kafka sink does before it sends. */
final class EncodeAndDrop implements Sink<Publication> {
  @Serial private static final long serialVersionUID = 1L;

  private final KafkaRecordSerializationSchema<Publication> records;

  /** Of such records. */
  EncodeAndDrop(KafkaRecordSerializationSchema<Publication> records) {
    this.records = records;
  }

  @Override
  public SinkWriter<Publication> createWriter(WriterInitContext context) {
    try {
      records.open(context.asSerializationSchemaInitializationContext(), null);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot open " + records, e);
    }
    return new SinkWriter<>() {
      private long bytes;

      @Override
      public void write(Publication publication, Context unused) {
        bytes += records.serialize(publication, null, null).value().length;
      }

      @Override
      public void flush(boolean endOfInput) {
        if (endOfInput && bytes == 0) {
          throw new IllegalStateException("nothing was published");
        }
      }

      @Override
      public void close() {}
    };
  }
}
