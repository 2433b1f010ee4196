package io.throughline.local.bench.revenue;

import io.throughline.events.TopicNames;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.revenue.Publication;
import io.throughline.revenue.PublicationSerialization;
import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that does what the job's Kafka sink does before it sends. */
final class EncodeAndDrop implements Sink<Publication> {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<Publication> createWriter(WriterInitContext context) {
    PublicationSerialization serialization =
        PublicationSerialization.ofTransactions(BenchRegistry.URL, TopicNames.LIVE);
    serialization.open(context.asSerializationSchemaInitializationContext(), null);
    return new SinkWriter<>() {
      private long bytes;

      @Override
      public void write(Publication publication, Context unused) {
        bytes += serialization.serialize(publication, null, null).value().length;
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
