package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.events.TransactionState;
import io.throughline.local.elasticsearch.ElasticsearchProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Template, document and search against the real server. */
class TransactionsIT {
  @TempDir static Path folder;

  private static ElasticsearchProcess node;
  private static ElasticsearchClient client;

  @BeforeAll
  static void start() throws IOException {
    node = ElasticsearchProcess.start(folder.resolve("node"));
    client = new ElasticsearchAddress(node.url()).client();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    node.close();
  }

  @BeforeEach
  void emptyIndex() throws IOException {
    IndexTemplates.delete(client);
    IndexTemplates.ensure(client, 0);
  }

  @Test
  void theClientKnowsTheServer() throws IOException {
    assertThat(client.info().version().number()).isEqualTo("9.5.3");
  }

  @Test
  void ensuringAgainChangesNothingAndSetsReplicas() throws IOException {
    write(States.remitted("t1", "A37YH556", "ICN1"));
    IndexTemplates.ensure(client, 1);
    assertThat(TransactionSearch.find(client, "t1").exact()).hasSize(1);
    assertThat(
            client
                .indices()
                .getSettings(s -> s.index(IndexTemplates.TRANSACTIONS))
                .get(IndexTemplates.TRANSACTIONS)
                .settings()
                .index()
                .numberOfReplicas())
        .isEqualTo("1");
  }

  @Test
  void sendsTheMappingAsItIsWritten() throws IOException {
    var index =
        client
            .indices()
            .getMapping(m -> m.index(IndexTemplates.TRANSACTIONS))
            .get(IndexTemplates.TRANSACTIONS)
            .mappings();
    assertThat(index.meta().get("schema_version").to(Integer.class)).isEqualTo(1);
    assertThat(index.dynamic().jsonValue()).isEqualTo("strict");
    var throughline = index.properties().get("throughline").object().properties();
    assertThat(throughline.get("facts").isNested()).isTrue();
    assertThat(throughline.get("findings").isNested()).isTrue();
    var money = throughline.get("money").object().properties();
    assertThat(money.get("charge").long_().index()).isFalse();
  }

  @Test
  void refusesFieldsThatAreNotMapped() {
    byte[] surprise = "{\"throughline\":{\"surprise\":1}}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> write("t1", surprise))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("strict_dynamic_mapping_exception");
  }

  @Test
  void explainsAnIndexOfAnotherMapping() throws IOException {
    IndexTemplates.delete(client);
    client.indices().deleteIndexTemplate(t -> t.name(IndexTemplates.TRANSACTIONS));
    client
        .indices()
        .create(
            c ->
                c.index(IndexTemplates.TRANSACTIONS)
                    .mappings(m -> m.properties("@timestamp", p -> p.keyword(k -> k))));
    assertThatThrownBy(() -> IndexTemplates.ensure(client, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("throughline-transactions")
        .hasMessageContaining("delete it");
  }

  @Test
  void findsByEachReferenceAndReadsAllBack() throws IOException {
    TransactionState state = States.remitted("t1", "A37-yh556", "ICN/00042");
    write(state);
    write(States.remitted("t2", "OTHER", "ICN2"));
    for (String reference :
        new String[] {
          "A37-yh556",
          " A37-yh556 ",
          "ICN/00042",
          "t1",
          "submission-of-t1",
          "remittance-of-t1",
          "finding-of-t1"
        }) {
      FoundTransactions found = TransactionSearch.find(client, reference);
      assertThat(found.exact())
          .as(reference)
          .extracting(FoundTransaction::id)
          .containsExactly("t1");
      assertThat(found.exactTotal()).isEqualTo(1);
      assertThat(found.similar()).isEmpty();
    }
    FoundTransaction found = TransactionSearch.find(client, "t1").exact().getFirst();
    assertThat(found.timestamp()).isEqualTo(state.getLastRecordedAt());
    FoundTransaction.Content content = found.content();
    assertThat(content.claim().number()).isEqualTo("A37-yh556");
    assertThat(content.claim().payerNumber()).containsExactly("ICN/00042");
    assertThat(content.provider().id()).isEqualTo("1234567893");
    assertThat(content.payer().name()).isEqualTo("Example Health Plan");
    assertThat(content.money())
        .isEqualTo(new FoundTransaction.Money("USD", 25_000, 20_000, 3_000, 1_000, 1_000));
    assertThat(content.submittedAt()).isEqualTo(state.getSubmittedAt());
    assertThat(content.latency().submissionToRemittance())
        .isEqualTo(state.getSubmissionToRemittanceMillis());
    assertThat(content.findings())
        .extracting(FoundTransaction.Finding::amountAtRisk)
        .containsExactly(1_000L);
    assertThat(content.facts()).hasSize(2);
    FoundTransaction.Fact submission = content.facts().getFirst();
    assertThat(submission.paid()).isNull();
    assertThat(submission.source())
        .isEqualTo(
            new FoundTransaction.Source(
                "file:///in/ClaimSubmitted.x12", 5_000_000_000L, 312, 17, "CLM"));
  }

  @Test
  void showsWhatComesCloseOnlyWhenNothingIsExact() throws IOException {
    write(States.remitted("t1", "00A37-YH556", "ICN1"));
    write(States.remitted("t2", "A37YH556", "ICN2"));

    FoundTransactions exact = TransactionSearch.find(client, "A37YH556");
    assertThat(exact.exact()).extracting(FoundTransaction::id).containsExactly("t2");
    assertThat(exact.similar()).isEmpty();

    FoundTransactions hint = TransactionSearch.find(client, "a37yh556");
    assertThat(hint.exact()).isEmpty();
    assertThat(hint.similar())
        .extracting(FoundTransaction::id)
        .containsExactlyInAnyOrder("t1", "t2");

    FoundTransactions nothing = TransactionSearch.find(client, "***");
    assertThat(nothing.exact()).isEmpty();
    assertThat(nothing.similar()).isEmpty();
  }

  @Test
  void countsMoreThanItShows() throws IOException {
    for (int i = 0; i < TransactionSearch.MOST_HITS + 1; i++) {
      write(States.remitted("t" + i, "MASKED", "ICN" + i));
    }
    FoundTransactions found = TransactionSearch.find(client, "MASKED");
    assertThat(found.exact()).hasSize(TransactionSearch.MOST_HITS);
    assertThat(found.exactTotal()).isEqualTo(TransactionSearch.MOST_HITS + 1);
  }

  private static void write(TransactionState state) throws IOException {
    write(state.getTransactionId(), TransactionDocument.of(state));
  }

  private static void write(String id, byte[] document) throws IOException {
    client.index(
        i ->
            i.index(IndexTemplates.TRANSACTIONS)
                .id(id)
                .refresh(Refresh.True)
                .document(BinaryData.of(document, ContentType.APPLICATION_JSON)));
  }
}
