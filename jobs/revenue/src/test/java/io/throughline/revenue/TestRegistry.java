package io.throughline.revenue;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.PortableSchema;
import io.throughline.wire.SchemaSource;
import java.io.IOException;

/** A registry inside this JVM that knows the schema of events. */
final class TestRegistry {
  private final String url;
  private final AvroEncoder<RevenueEvent> encoder;

  TestRegistry(String name) {
    url = "mock://" + name;
    try {
      SchemaSource.client(url)
          .register(
              Topic.CLAIMS.subject(),
              new AvroSchema(PortableSchema.of(RevenueEvent.getClassSchema())));
    } catch (IOException | RestClientException e) {
      throw new IllegalStateException("mock registry refused the schema of events", e);
    }
    encoder =
        new AvroEncoder<>(
            SchemaSource.connect(url), Topic.CLAIMS.subject(), RevenueEvent.getClassSchema());
  }

  String url() {
    return url;
  }

  byte[] encode(RevenueEvent event) {
    return encoder.encode(event);
  }
}
