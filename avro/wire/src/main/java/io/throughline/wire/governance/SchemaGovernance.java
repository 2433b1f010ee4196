package io.throughline.wire.governance;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.throughline.events.Topic;
import io.throughline.wire.PortableSchema;
import io.throughline.wire.RegistryUnavailableException;
import io.throughline.wire.SchemaSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Puts the schemas of this build into a registry. Can be run again at any time.
 *
 * <pre>{@code
 * try (var governance = SchemaGovernance.connect("http://127.0.0.1:8081/apis/ccompat/v7")) {
 *   governance.register(Topic.values()).forEach(System.out::println);
 * }
 * }</pre>
 */
public final class SchemaGovernance implements Closeable {
  private static final int CONFLICT = 409;

  private final SchemaRegistryClient client;
  private final String address;

  /** Uses a client of the caller's, which {@link #close} closes. */
  public SchemaGovernance(SchemaRegistryClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   */
  public static SchemaGovernance connect(String registryUrl) {
    return new SchemaGovernance(SchemaSource.client(registryUrl), registryUrl);
  }

  /**
   * Sets FULL_TRANSITIVE on the subjects of all topics whose values have a schema, then registers
   * the schemas. The order matters: a registry may start with no rule at all.
   *
   * @return what was done, one for each subject
   * @throws SchemaRefusedException a schema is not compatible with what the registry has; schemas
   *     of topics named before it are registered
   * @throws RegistryUnavailableException the registry gave no usable answer
   */
  public List<Registration> register(Topic... topics) {
    List<Topic> governed =
        Arrays.stream(topics).filter(topic -> topic.valueSchema().isPresent()).toList();
    List<Registration> done = new ArrayList<>();
    try {
      for (Topic topic : governed) {
        client.updateCompatibility(topic.subject(), CompatibilityLevel.FULL_TRANSITIVE.name);
      }
      for (Topic topic : governed) {
        done.add(register(topic.subject(), topic.valueSchema().orElseThrow()));
      }
    } catch (IOException e) {
      throw new RegistryUnavailableException(address, e);
    } catch (RestClientException e) {
      throw new RegistryUnavailableException(address, e);
    }
    return done;
  }

  /**
   * What a registry's versions of a subject say against a schema; empty when it may be registered.
   *
   * @throws RegistryUnavailableException the registry gave no usable answer
   */
  public List<Violation> check(String subject, Schema schema) {
    try {
      return FullTransitive.check(PortableSchema.of(schema), registered(subject));
    } catch (IOException e) {
      throw new RegistryUnavailableException(address, e);
    } catch (RestClientException e) {
      throw new RegistryUnavailableException(address, e);
    }
  }

  private Registration register(String subject, Schema schema)
      throws IOException, RestClientException {
    AvroSchema portable = new AvroSchema(PortableSchema.of(schema));
    int before = registered(subject).size();
    try {
      int id = client.register(subject, portable);
      int version = client.getVersion(subject, portable);
      return new Registration(subject, id, version, registered(subject).size() > before);
    } catch (RestClientException e) {
      if (e.getStatus() == CONFLICT) {
        throw refused(subject, schema, e);
      }
      throw e;
    }
  }

  /** The registry says that it refuses, this says which field breaks which rule. */
  private SchemaRefusedException refused(
      String subject, Schema schema, RestClientException answer) {
    List<Violation> violations = check(subject, schema);
    return violations.isEmpty()
        ? new SchemaRefusedException(subject, answer.getMessage(), answer)
        : new SchemaRefusedException(subject, violations);
  }

  private List<SchemaVersion> registered(String subject) throws IOException, RestClientException {
    if (!client.getAllSubjects().contains(subject)) {
      return List.of();
    }
    List<SchemaVersion> versions = new ArrayList<>();
    for (int number : client.getAllVersions(subject)) {
      String json = client.getSchemaMetadata(subject, number).getSchema();
      versions.add(new SchemaVersion(number, new Schema.Parser().parse(json)));
    }
    return versions;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
