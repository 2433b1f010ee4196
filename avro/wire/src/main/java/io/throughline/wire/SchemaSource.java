package io.throughline.wire;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Where schemas are. Looks up, never registers. Thread-safe.
 *
 * <p>Two failures are kept apart: {@link RegistryUnavailableException} says that nobody can tell
 * now and a later attempt may work; {@link UnknownSchemaException} says that the registry answered
 * and does not have the schema.
 */
public final class SchemaSource implements Closeable {
  private static final int CACHED_SCHEMAS = 1_000;

  /** Answers that say the registry does not have it, as opposed to a wrong address or a failure. */
  private static final int SUBJECT_NOT_FOUND = 40401;

  private static final int SCHEMA_NOT_FOUND = 40403;

  private static final Map<String, Object> CLIENT_SETTINGS =
      Map.of(
          SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, 5_000,
          SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, 10_000,
          // A burst of foreign records must not become a burst of requests.
          SchemaRegistryClientConfig.MISSING_ID_CACHE_TTL_CONFIG, 10L);

  private final SchemaRegistryClient client;
  private final String address;

  private SchemaSource(SchemaRegistryClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /** Uses a client of the caller's. */
  public SchemaSource(SchemaRegistryClient client) {
    this(client, client.getClass().getSimpleName());
  }

  /**
   * Uses Confluent's client with a bounded cache. Nothing is sent yet.
   *
   * @param registryUrl base of Confluent's REST API, e.g. {@code
   *     http://127.0.0.1:8081/apis/ccompat/v7}; {@code mock://NAME} is a registry inside this JVM,
   *     for tests
   */
  public static SchemaSource connect(String registryUrl) {
    return new SchemaSource(client(registryUrl), registryUrl);
  }

  /** The client that {@link #connect} uses. */
  public static SchemaRegistryClient client(String registryUrl) {
    return SchemaRegistryClientFactory.newClient(
        List.of(registryUrl),
        CACHED_SCHEMAS,
        List.of(new AvroSchemaProvider()),
        CLIENT_SETTINGS,
        Map.of());
  }

  /**
   * The id of a schema under a subject.
   *
   * @throws UnknownSchemaException the subject does not have it
   * @throws RegistryUnavailableException the registry gave no usable answer
   */
  public int idOf(String subject, Schema schema) {
    try {
      return client.getId(subject, new AvroSchema(PortableSchema.of(schema)));
    } catch (IOException e) {
      throw new RegistryUnavailableException(address, e);
    } catch (RestClientException e) {
      if (isNotFound(e)) {
        throw new UnknownSchemaException(
            "Schema registry %s does not have %s as it is in this build under subject %s; run \"throughline schemas register\""
                .formatted(address, schema.getFullName(), subject),
            e);
      }
      throw new RegistryUnavailableException(address, e);
    }
  }

  /**
   * The schema of an id.
   *
   * @throws UnknownSchemaException no schema has that id
   * @throws RegistryUnavailableException the registry gave no usable answer
   */
  public Schema byId(int id) {
    try {
      if (client.getSchemaById(id) instanceof AvroSchema schema) {
        return schema.rawSchema();
      }
      throw notAvro(id, null);
    } catch (IOException e) {
      throw isOfAnotherKind(e) ? notAvro(id, e) : new RegistryUnavailableException(address, e);
    } catch (RestClientException e) {
      if (isNotFound(e)) {
        throw new UnknownSchemaException(
            "Schema registry %s has no schema %d".formatted(address, id), e);
      }
      throw new RegistryUnavailableException(address, e);
    }
  }

  private UnknownSchemaException notAvro(int id, IOException cause) {
    return new UnknownSchemaException(
        "Schema %d of schema registry %s is not an Avro schema".formatted(id, address), cause);
  }

  /** The client has no other sign for JSON Schema and Protobuf, which it cannot parse here. */
  private static boolean isOfAnotherKind(IOException e) {
    return e.getClass() == IOException.class
        && e.getMessage() != null
        && e.getMessage().startsWith("Invalid schema ");
  }

  private static boolean isNotFound(RestClientException e) {
    return e.getErrorCode() == SUBJECT_NOT_FOUND || e.getErrorCode() == SCHEMA_NOT_FOUND;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** Closes it where a failure cannot be declared, as in Kafka's serializers. */
  void closeUnchecked() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the client of schema registry " + address, e);
    }
  }
}
