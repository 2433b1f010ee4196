package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates and mappings against the real server. */
class IndexTemplatesIT {
  @RegisterExtension private static final SharedNode NODE = new SharedNode();

  private final ElasticsearchClient client = NODE.client();

  @Test
  void theClientKnowsTheServer() throws IOException {
    assertThat(client.info().version().number()).isEqualTo("9.5.3");
  }

  @ParameterizedTest
  @EnumSource
  void ensuringAgainChangesNothingAndSetsReplicas(Index index) throws IOException {
    write(index, "{\"@timestamp\":\"2026-01-05T12:00:00Z\"}");
    IndexTemplates.ensure(client, 1);
    NODE.refresh();
    assertThat(client.count(c -> c.index(index.indexName())).count()).isEqualTo(1);
    assertThat(
            client
                .indices()
                .getSettings(s -> s.index(index.indexName()))
                .get(index.indexName())
                .settings()
                .index()
                .numberOfReplicas())
        .isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void refusesFieldsThatAreNotMapped(Index index) {
    assertThatThrownBy(() -> write(index, "{\"throughline\":{\"surprise\":1}}"))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("strict_dynamic_mapping_exception");
  }

  @ParameterizedTest
  @EnumSource
  void explainsAnIndexOfAnotherMapping(Index index) throws IOException {
    IndexTemplates.delete(client);
    client.indices().deleteIndexTemplate(t -> t.name(index.indexName()));
    client
        .indices()
        .create(
            c ->
                c.index(index.indexName())
                    .mappings(m -> m.properties("@timestamp", p -> p.keyword(k -> k))));
    assertThatThrownBy(() -> IndexTemplates.ensure(client, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(index.indexName())
        .hasMessageContaining("delete it");
  }

  @Test
  void sendsTheMappingAsItIsWritten() throws IOException {
    TypeMapping transactions = mapping(Index.TRANSACTIONS);
    assertThat(transactions.meta().get("schema_version").to(Integer.class)).isEqualTo(2);
    assertThat(transactions.dynamic().jsonValue()).isEqualTo("strict");
    var throughline = transactions.properties().get("throughline").object().properties();
    assertThat(throughline.get("facts").isNested()).isTrue();
    assertThat(throughline.get("findings").isNested()).isTrue();
    var money = throughline.get("money").object().properties();
    assertThat(money.get("charge").long_().index()).isFalse();
    var lineage = mapping(Index.LINEAGE).properties().get("throughline").object().properties();
    var references = lineage.get("references").object().properties();
    assertThat(references.get("kind").keyword().index()).isFalse();
    assertThat(references.get("raw").keyword().index()).isNull();
  }

  private TypeMapping mapping(Index index) throws IOException {
    return client
        .indices()
        .getMapping(m -> m.index(index.indexName()))
        .get(index.indexName())
        .mappings();
  }

  private void write(Index index, String document) throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    client.index(
        i ->
            i.index(index.indexName())
                .id("1")
                .document(BinaryData.of(bytes, ContentType.APPLICATION_JSON)));
  }
}
