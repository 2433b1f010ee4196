package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.revenue.EventRecord;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** The floor: decodes each record and drops it. */
final class DecodeAndDrop implements Sink<EventRecord> {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<EventRecord> createWriter(WriterInitContext context) {
    AvroDecoder<RevenueEvent> decoder =
        new AvroDecoder<>(SchemaSource.connect(Registry.URL), RevenueEvent.class);
    return new SinkWriter<>() {
      private long decoded;

      @Override
      public void write(EventRecord record, Context unused) throws IOException {
        try {
          decoded += decoder.decode(record.value()).getReferences().size();
        } catch (UndecodableException e) {
          throw new IOException("the bench made bytes that it cannot read", e);
        }
      }

      @Override
      public void flush(boolean endOfInput) {
        if (endOfInput && decoded == 0) {
          throw new IllegalStateException("nothing was decoded");
        }
      }

      @Override
      public void close() {}
    };
  }
}
