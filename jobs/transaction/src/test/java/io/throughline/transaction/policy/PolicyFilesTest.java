package io.throughline.transaction.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.throughline.transaction.policy.PolicyMistakes.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of jobs/transaction/policies, their schema, and the reader of the JSON form. */
class PolicyFilesTest {
  private static final Path FOLDER = Path.of("policies");
  private static final Path STANDARD_JSON =
      Path.of("src/main/resources/io/throughline/transaction/policy/standard.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonSchema schema = schema();

  @ParameterizedTest
  @ValueSource(strings = {"standard.yaml", "example.yaml"})
  void everyShippedFileIsSound(String file) throws IOException {
    JsonNode policy = tree(file);

    assertThat(schema.validate(policy)).isEmpty();
    assertThat(Policy.parse(policy.toString()).version()).isEqualTo(policy.get("version").asText());
  }

  @Test
  void theJsonFormOfTheStandardIsThatOfItsFile() throws IOException {
    Policy file = Policy.parse(tree("standard.yaml").toString());

    assertThat(STANDARD_JSON).hasContent(file.json());
    assertThat(Policy.standard()).isEqualTo(file);
  }

  @Test
  void everyRuleHasADeadlineInTheStandard() {
    assertThat(Policy.standard().deadlines())
        .extracting(Deadline::rule)
        .containsExactlyElementsOf(Policy.rules());
  }

  @ParameterizedTest
  @MethodSource("io.throughline.transaction.policy.PolicyMistakes#all")
  void theSchemaSeesTheMistakesThatItCanSee(Mistake mistake) throws IOException {
    assertThat(schema.validate(JSON.readTree(mistake.json())).isEmpty())
        .isNotEqualTo(mistake.seenBySchema());
  }

  private static JsonNode tree(String file) throws IOException {
    Load load = new Load(LoadSettings.builder().setLabel(file).build());
    return JSON.valueToTree(load.loadFromString(Files.readString(FOLDER.resolve(file))));
  }

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              JSON.readTree(FOLDER.resolve("policy.schema.json").toFile()),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
