package io.throughline.local.bench.revenue;

import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that takes bytes and drops them. */
final class Drop implements Sink<byte[]> {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<byte[]> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(byte[] bytes, Context unused) {}

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
