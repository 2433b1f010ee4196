package io.throughline.revenue;

import java.io.Serial;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that keeps what it gets, in order of arrival, where the test of the same JVM finds it. */
final class Collected<T> implements Sink<T> {
  @Serial private static final long serialVersionUID = 1L;

  private static final ConcurrentHashMap<String, List<Object>> ALL = new ConcurrentHashMap<>();

  private final String name;
  private final Class<T> type;

  Collected(String name, Class<T> type) {
    this.name = name;
    this.type = type;
    ALL.put(name, new CopyOnWriteArrayList<>());
  }

  List<T> records() {
    return ALL.get(name).stream().map(type::cast).toList();
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context context) {
        ALL.get(name).add(element);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
