package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import org.apache.avro.specific.SpecificRecord;

/** A registry inside this JVM. */
final class Registry {
  static final String URL = "mock://bench";

  private Registry() {}

  /** It lives as long as this JVM, so nothing is closed. */
  static void register(Topic... topics) {
    SchemaGovernance.connect(URL).register(topics);
  }

  static <T extends SpecificRecord> AvroEncoder<T> encoder(Topic topic) {
    return new AvroEncoder<>(
        SchemaSource.connect(URL), topic.subject(), topic.valueSchema().orElseThrow());
  }
}
