package io.throughline.wire;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** A registry in memory for tests. */
public final class Registry {
  public final SchemaRegistryClient client = new MockSchemaRegistryClient();
  public final SchemaSource source = new SchemaSource(client);

  public int register(String subject, Schema schema) {
    try {
      return client.register(subject, new AvroSchema(PortableSchema.of(schema)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RestClientException e) {
      throw new IllegalStateException(e);
    }
  }
}
