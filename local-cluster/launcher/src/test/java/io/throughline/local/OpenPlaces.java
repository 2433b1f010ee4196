package io.throughline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.events.Topic;
import io.throughline.local.config.Setting;
import io.throughline.local.server.HttpProbe;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All that a running cluster writes where no patient may be named, as text: logs, metrics,
 * documents, and every record but the values of the two topics that hold original bytes.
 */
record OpenPlaces(LocalCluster cluster) {
  /** The place of all that is in Elasticsearch. */
  static final String DOCUMENTS = "documents";

  private static final Set<Topic> RESTRICTED = EnumSet.of(Topic.RAW, Topic.RAW_DEAD_LETTERS);
  private static final int PAGE = 1_000;

  /** Gives each text with the place where it stands. */
  void forEach(BiConsumer<String, String> reader) throws Exception {
    logs(reader);
    metrics(reader);
    documents(reader);
    for (Topic topic : Topic.values()) {
      records(topic, reader);
    }
  }

  private void logs(BiConsumer<String, String> reader) throws IOException {
    try (Stream<Path> found = Files.walk(cluster.run().log("any").getParent())) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        reader.accept(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
  }

  private void metrics(BiConsumer<String, String> reader) throws InterruptedException {
    for (Setting port :
        List.of(Setting.FLINK_JOBMANAGER_METRICS_PORT, Setting.FLINK_TASKMANAGER_METRICS_PORT)) {
      URI address = URI.create("http://127.0.0.1:%d/".formatted(cluster.config().get(port)));
      reader.accept(address.toString(), HttpProbe.get(address).orElseThrow());
    }
  }

  private void documents(BiConsumer<String, String> reader)
      throws IOException, InterruptedException {
    URI server = cluster.endpoints().elasticsearch();
    String path = "/_all/_search?scroll=1m&size=" + PAGE;
    JsonNode page;
    do {
      String body = HttpProbe.get(server.resolve(path)).orElseThrow();
      reader.accept(DOCUMENTS, body);
      page = new ObjectMapper().readTree(body);
      path = "/_search/scroll?scroll=1m&scroll_id=" + page.path("_scroll_id").asText();
    } while (!page.path("hits").path("hits").isEmpty());
  }

  private void records(Topic topic, BiConsumer<String, String> reader) throws Exception {
    try (SchemaSource schemas =
        SchemaSource.connect(cluster.endpoints().schemaRegistry().toString())) {
      Values values = values(topic, schemas);
      for (ConsumerRecord<byte[], byte[]> record :
          TopicContents.of(cluster.endpoints().bootstrapServers(), topic.topicName())) {
        reader.accept("keys of " + topic.topicName(), text(record.key()));
        for (Header header : record.headers()) {
          reader.accept("headers of " + topic.topicName(), text(header.value()));
        }
        if (!RESTRICTED.contains(topic)) {
          reader.accept(topic.topicName(), values.text(record.value()));
        }
      }
    }
  }

  /** Tells the text of a topic's values. */
  private interface Values {
    String text(byte[] value) throws UndecodableException;
  }

  private static Values values(Topic topic, SchemaSource schemas) {
    if (topic.valueSchema().isEmpty()) {
      return OpenPlaces::text;
    }
    Class<?> type = SpecificData.get().getClass(topic.valueSchema().orElseThrow());
    AvroDecoder<?> decoder = new AvroDecoder<>(schemas, type.asSubclass(SpecificRecord.class));
    return value -> decoder.decode(value).toString();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
