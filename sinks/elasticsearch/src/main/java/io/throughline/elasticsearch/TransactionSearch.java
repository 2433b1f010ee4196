package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.events.NormalForm;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds transactions by any reference an analyst may hold: claim number, payer's claim number,
 * transaction id, event id, finding id.
 *
 * <pre>{@code
 * FoundTransactions found = TransactionSearch.find(client, "A37YH556");
 * }</pre>
 *
 * <p>A document is found once the index was refreshed, which is at most a second after it was
 * written.
 */
public final class TransactionSearch {
  /** A masked number can be shared by hundreds of claims; nobody reads more than these. */
  public static final int MOST_HITS = 50;

  private static final List<String> REFERENCES =
      List.of("transaction.id", "throughline.claim.number", "throughline.claim.payer_number");

  private TransactionSearch() {}

  /**
   * Transactions that carry the text, letter by letter; only when there is none, those that come
   * close.
   *
   * @param text outer blanks do not count
   * @throws IOException Elasticsearch does not answer
   */
  public static FoundTransactions find(ElasticsearchClient client, String text) throws IOException {
    String reference = text.strip();
    SearchResponse<FoundTransaction> exact = search(client, anyOf(exact(reference)));
    List<FoundTransaction> found = documents(exact);
    return new FoundTransactions(
        found,
        exact.hits().total().value(),
        found.isEmpty() ? similar(client, NormalForm.of(reference)) : List.of());
  }

  private static Stream<Query> exact(String reference) {
    return Stream.concat(
        REFERENCES.stream().map(field -> term(field, reference)),
        Stream.of(
            nested("throughline.facts", term("throughline.facts.event_id", reference)),
            nested("throughline.findings", term("throughline.findings.id", reference))));
  }

  private static List<FoundTransaction> similar(ElasticsearchClient client, String form)
      throws IOException {
    return form.isEmpty()
        ? List.of()
        : documents(search(client, term("throughline.claim.normalised", form)));
  }

  private static SearchResponse<FoundTransaction> search(ElasticsearchClient client, Query query)
      throws IOException {
    return client.search(
        s ->
            s.index(IndexTemplates.TRANSACTIONS)
                .query(q -> q.constantScore(c -> c.filter(query)))
                .size(MOST_HITS)
                .trackTotalHits(t -> t.enabled(true))
                .sort(o -> o.field(f -> f.field("@timestamp").order(SortOrder.Desc)))
                .sort(o -> o.field(f -> f.field("transaction.id").order(SortOrder.Asc))),
        FoundTransaction.class);
  }

  private static List<FoundTransaction> documents(SearchResponse<FoundTransaction> response) {
    return response.hits().hits().stream().map(Hit::source).toList();
  }

  private static Query anyOf(Stream<Query> queries) {
    return Query.of(q -> q.bool(b -> b.should(queries.toList()).minimumShouldMatch("1")));
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Query nested(String path, Query query) {
    return Query.of(q -> q.nested(n -> n.path(path).query(query)));
  }
}
