package io.throughline.wire.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.PortableSchema;
import io.throughline.wire.SchemaEdits;
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaGovernanceTest {
  private static final String SUBJECT = Topic.CLAIMS.subject();

  private final StrictRegistry registry = new StrictRegistry();
  private final SchemaGovernance governance = new SchemaGovernance(registry, "memory");

  @Test
  void setsTheRuleOnEverySubjectBeforeItRegisters() {
    governance.register(Topic.CLAIMS, Topic.RECEIPTS, Topic.RAW);

    assertThat(registry.calls)
        .containsExactly(
            "FULL_TRANSITIVE revenue.claims.v1-value",
            "FULL_TRANSITIVE revenue.receipts.v1-value",
            "register revenue.claims.v1-value",
            "register revenue.receipts.v1-value");
  }

  @Test
  void canBeRunAgain() {
    assertThat(governance.register(Topic.values())).hasSize(15).allMatch(Registration::added);
    assertThat(governance.register(Topic.values()))
        .hasSize(15)
        .noneMatch(Registration::added)
        .extracting(Registration::version)
        .containsOnly(1);
  }

  @Test
  void whatItRegistersIsFound() {
    int id = governance.register(Topic.CLAIMS).getFirst().id();

    SchemaSource source = new SchemaSource(registry);
    assertThat(source.idOf(SUBJECT, RevenueEvent.getClassSchema())).isEqualTo(id);
    assertThat(source.byId(id).getDoc()).isEqualTo(RevenueEvent.getClassSchema().getDoc());
  }

  @Test
  void turnsRefusalIntoFieldAndRule() throws Exception {
    Schema released =
        SchemaEdits.addField(
            RevenueEvent.getClassSchema(), "Dimensions", "{'name':'region','type':'string'}");
    registry.register(SUBJECT, new AvroSchema(released));
    registry.refusing = true;

    assertThatThrownBy(() -> governance.register(Topic.CLAIMS))
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessageContaining("revenue.claims.v1-value")
        .hasMessageContaining("RevenueEvent.dimensions.region")
        .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE");
  }

  @Test
  void passesOnWhatOnlyTheRegistryKnows() {
    registry.refusing = true;

    assertThatThrownBy(() -> governance.register(Topic.CLAIMS))
        .isInstanceOf(SchemaRefusedException.class)
        .hasMessageContaining("list of diff types");
  }

  @Test
  void checksAgainstTheRegistryWithoutChangingIt() {
    governance.register(Topic.CLAIMS);
    registry.calls.clear();
    Schema changed =
        SchemaEdits.removeField(
            PortableSchema.of(RevenueEvent.getClassSchema()), "RevenueEvent", "eventId");

    assertThat(governance.check(SUBJECT, changed))
        .extracting(Violation::field)
        .containsExactly("RevenueEvent.eventId");
    assertThat(governance.check("unknown-value", changed)).isEmpty();
    assertThat(registry.calls).isEmpty();
  }

  /** Confluent's registry in memory, which by itself accepts everything. */
  private static final class StrictRegistry extends MockSchemaRegistryClient {
    final List<String> calls = new ArrayList<>();
    boolean refusing;

    @Override
    public String updateCompatibility(String subject, String level)
        throws IOException, RestClientException {
      calls.add(level + " " + subject);
      return super.updateCompatibility(subject, level);
    }

    @Override
    public int register(String subject, ParsedSchema schema)
        throws IOException, RestClientException {
      calls.add("register " + subject);
      if (refusing) {
        throw new RestClientException("num of incompatible diffs: 1, list of diff types", 409, 409);
      }
      return super.register(subject, schema);
    }
  }
}
