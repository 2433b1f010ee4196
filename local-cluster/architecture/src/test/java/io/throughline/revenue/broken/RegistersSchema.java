package io.throughline.revenue.broken;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;

/** Breaks a rule on purpose. */
public final class RegistersSchema {
  private RegistersSchema() {}

  public static int register(CachedSchemaRegistryClient client) throws Exception {
    return client.register("revenue.claims.v1-value", (ParsedSchema) null);
  }
}
