package io.throughline.local.bench.revenue;

import io.throughline.events.Reference;
import io.throughline.events.RevenueEvent;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.revenue.EventRecord;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The least that a job can do that keeps state: decodes each record with Avro's own reader, brings
 * eight bytes of it to their key, counts there, and says the count.
 */
final class Floor {
  private Floor() {}

  static DataStream<byte[]> define(DataStream<EventRecord> records) {
    return records
        .map(new Decode())
        .returns(Types.LONG)
        .uid("decode")
        .keyBy(key -> key, Types.LONG)
        .process(new Count())
        .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
        .uid("count");
  }

  private static final class Decode extends RichMapFunction<EventRecord, Long> {
    @Serial private static final long serialVersionUID = 1L;

    private transient AvroDecoder<RevenueEvent> decoder;

    @Override
    public void open(OpenContext context) {
      decoder = new AvroDecoder<>(SchemaSource.connect(BenchRegistry.URL), RevenueEvent.class);
    }

    /** The first reference names an account, a claim or a payment. */
    @Override
    public Long map(EventRecord record) throws IOException {
      try {
        Reference first = decoder.decode(record.value()).getReferences().getFirst();
        return 31L * first.getIssuer().hashCode() << 32 | first.getRaw().hashCode() & 0xffff_ffffL;
      } catch (UndecodableException e) {
        throw new IOException("the bench made bytes that it cannot read", e);
      }
    }
  }

  private static final class Count extends KeyedProcessFunction<Long, Long, byte[]> {
    @Serial private static final long serialVersionUID = 1L;

    private transient ValueState<Long> counts;

    @Override
    public void open(OpenContext context) {
      counts = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
    }

    @Override
    public void processElement(Long key, Context context, Collector<byte[]> out)
        throws IOException {
      Long before = counts.value();
      long count = before == null ? 1 : before + 1;
      counts.update(count);
      out.collect(ByteBuffer.allocate(2 * Long.BYTES).putLong(key).putLong(count).array());
    }
  }
}
