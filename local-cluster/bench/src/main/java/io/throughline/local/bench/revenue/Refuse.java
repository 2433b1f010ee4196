package io.throughline.local.bench.revenue;

import io.throughline.wire.DeadLetter;
import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink for what must not happen: generated events have no dead letters. */
final class Refuse implements Sink<DeadLetter> {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<DeadLetter> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(DeadLetter letter, Context unused) {
        throw new IllegalStateException("unexpected " + letter);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
