package io.throughline.exceptions.stream;

import io.throughline.events.CaseAuditEntry;
import io.throughline.events.ExceptionCase;
import io.throughline.events.Topic;
import io.throughline.wire.AvroDeserializer;
import io.throughline.wire.AvroSerializer;
import io.throughline.wire.SchemaSource;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state, on disk and in changelog topics of Streams. */
public final class Stores {
  /** Case id to {@link ExceptionCase}. */
  public static final String CASES = "cases";

  /** Case id and sequence, see {@link #trailKey}, to {@link CaseAuditEntry}. */
  public static final String TRAILS = "trails";

  /** Moment and case id, see {@link #dueKey}, to case id: cases to be tried again, next first. */
  static final String DUE = "due";

  private Stores() {}

  static List<StoreBuilder<?>> builders(SchemaSource schemas) {
    return List.of(
        builder(CASES, avro(schemas, ExceptionCase.class, Topic.CASES)),
        builder(TRAILS, avro(schemas, CaseAuditEntry.class, Topic.CASE_AUDIT)),
        builder(DUE, Serdes.String()));
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> builder(String name, Serde<T> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
        Serdes.String(),
        values);
  }

  /** Under the schema of the topic that carries the same record: changelogs have no subject. */
  private static <T extends SpecificRecord> Serde<T> avro(
      SchemaSource schemas, Class<T> type, Topic topic) {
    AvroSerializer<T> serializer = new AvroSerializer<>(schemas);
    return Serdes.serdeFrom(
        (changelog, value) -> serializer.serialize(topic.topicName(), value),
        new AvroDeserializer<>(schemas, type));
  }

  /** To read a store from outside. */
  public static <T> QueryableStoreType<ReadOnlyKeyValueStore<String, T>> readOnly() {
    return QueryableStoreTypes.keyValueStore();
  }

  /** Entries of a case lie together in the order of their sequence. */
  public static String trailKey(String caseId, int sequence) {
    return "%s/%010d".formatted(caseId, sequence);
  }

  static String dueKey(Instant due, String caseId) {
    return "%019d/%s".formatted(due.toEpochMilli(), caseId);
  }

  /**
   * Behind all keys of the milliseconds before a moment, and before those of its own: of these a
   * part may not have come yet.
   */
  static String dueEnd(Instant until) {
    return "%019d".formatted(until.toEpochMilli());
  }
}
