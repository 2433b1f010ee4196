package io.throughline.local;

import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.Topic;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is committed to the topics of a cluster now. */
record ClusterTopics(LocalCluster cluster) {
  List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
    return TopicContents.of(cluster.endpoints().bootstrapServers(), topic.topicName());
  }

  <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type)
      throws UndecodableException, IOException {
    try (SchemaSource schemas =
        SchemaSource.connect(cluster.endpoints().schemaRegistry().toString())) {
      AvroDecoder<T> decoder = new AvroDecoder<>(schemas, type);
      List<T> values = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
        values.add(decoder.decode(record.value()));
      }
      return values;
    }
  }

  /** The latest word on each refused candidate. */
  List<PostingException> exceptions() throws UndecodableException, IOException {
    Map<String, PostingException> latest = new LinkedHashMap<>();
    read(Topic.EXCEPTIONS, PostingException.class)
        .forEach(exception -> latest.put(exception.getExceptionId(), exception));
    return List.copyOf(latest.values());
  }

  /** What stands refused. */
  List<PostingException> refused() throws UndecodableException, IOException {
    return exceptions().stream()
        .filter(exception -> exception.getStatus() == ExceptionStatus.OPEN)
        .toList();
  }

  /** What stands refused for a rule. */
  List<PostingException> refused(String rule) throws UndecodableException, IOException {
    return refused().stream()
        .filter(
            exception ->
                exception.getReasons().stream().anyMatch(reason -> reason.getRule().equals(rule)))
        .toList();
  }
}
