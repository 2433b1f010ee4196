package io.throughline.local.bench.revenue;

import io.throughline.revenue.TransactionSerialization;
import io.throughline.transaction.AssessedTransaction;
import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that does what the job's Kafka sink does before it sends. */
final class EncodeAndDrop implements Sink<AssessedTransaction> {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<AssessedTransaction> createWriter(WriterInitContext context) {
    TransactionSerialization serialization = new TransactionSerialization(Registry.URL);
    serialization.open(context.asSerializationSchemaInitializationContext(), null);
    return new SinkWriter<>() {
      private long bytes;

      @Override
      public void write(AssessedTransaction transaction, Context unused) {
        bytes += serialization.serialize(transaction, null, null).value().length;
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
