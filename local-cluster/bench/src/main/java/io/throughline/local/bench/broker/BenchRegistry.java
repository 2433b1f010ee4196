package io.throughline.local.bench.broker;

import io.throughline.events.Topic;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import org.apache.avro.specific.SpecificRecord;

/**
 * A registry inside this JVM. It numbers schemas in the order in which they are registered, the
 * same in each JVM, so that one reads what another wrote.
 */
public final class BenchRegistry {
  /** For {@link SchemaSource#connect}. */
  public static final String URL = "mock://bench";

  private BenchRegistry() {}

  /** It lives as long as this JVM, so nothing is closed. */
  public static void register() {
    SchemaGovernance.connect(URL)
        .register(
            Topic.CLAIMS,
            Topic.TRANSACTIONS,
            Topic.FINDINGS,
            Topic.LINEAGE,
            Topic.POSTINGS,
            Topic.EXCEPTIONS);
  }

  /** Makes framed bytes of a topic's records. */
  public static <T extends SpecificRecord> AvroEncoder<T> encoder(Topic topic) {
    return new AvroEncoder<>(
        SchemaSource.connect(URL), topic.subject(), topic.valueSchema().orElseThrow());
  }
}
