package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class TopicRecordSerializerTest {
  @Test
  void givesBackWhatItTook() throws IOException {
    TopicRecord record =
        new TopicRecord(new byte[] {1}, new byte[] {2, 3}, 4, 5_000_000_000L, 6, Map.of("a", "b"));
    assertThat(copied(record)).usingRecursiveComparison().isEqualTo(record);
  }

  @Test
  void knowsTombstones() throws IOException {
    TopicRecord record = new TopicRecord(null, null, 0, 0, -1, Map.of());
    assertThat(copied(record)).usingRecursiveComparison().isEqualTo(record);
    assertThat(copied(new TopicRecord(new byte[0], new byte[0], 0, 0, 0, Map.of())).value())
        .as("empty is not null")
        .isEmpty();
  }

  private static TopicRecord copied(TopicRecord record) throws IOException {
    DataOutputSerializer first = new DataOutputSerializer(64);
    TopicRecordSerializer.INSTANCE.serialize(record, first);
    DataOutputSerializer second = new DataOutputSerializer(64);
    TopicRecordSerializer.INSTANCE.copy(new DataInputDeserializer(first.getCopyOfBuffer()), second);
    return TopicRecordSerializer.INSTANCE.deserialize(
        new DataInputDeserializer(second.getCopyOfBuffer()));
  }
}
