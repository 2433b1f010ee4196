package io.throughline.elasticsearch.search;

import static io.throughline.elasticsearch.search.Queries.all;
import static io.throughline.elasticsearch.search.Queries.butNot;
import static io.throughline.elasticsearch.search.Queries.term;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.Index;
import java.io.IOException;
import java.util.List;

/** Reads documents, bounded in number. */
final class Documents {
  /** What is said in sequence. */
  private static final Query LINEAGE = term("event.dataset", "throughline.lineage");

  private final ElasticsearchClient client;

  Documents(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * What was read.
   *
   * @param total how many there are
   */
  record Some<D>(List<D> documents, long total) {}

  /** Transactions, the latest first. */
  Some<FoundTransaction> transactions(Query query, int atMost) throws IOException {
    return some(
        Index.TRANSACTIONS,
        query,
        atMost,
        FoundTransaction.class,
        by("@timestamp", SortOrder.Desc),
        by("transaction.id", SortOrder.Asc));
  }

  /** Lineage entries in the order in which they were said. */
  Some<FoundEntry> entries(Query query, int atMost) throws IOException {
    return some(
        Index.LINEAGE,
        all(query, LINEAGE),
        atMost,
        FoundEntry.class,
        by("event.sequence", SortOrder.Asc),
        by("transaction.id", SortOrder.Asc));
  }

  /** Postings, words on refused candidates, and decisions, the earliest first. */
  Some<FoundEntry> bookings(Query query, int atMost) throws IOException {
    return some(
        Index.LINEAGE,
        butNot(query, LINEAGE),
        atMost,
        FoundEntry.class,
        by("@timestamp", SortOrder.Asc),
        by("transaction.id", SortOrder.Asc));
  }

  /** Refused posting candidates, those with most money first. */
  List<FoundException> exceptions(Query query, int atMost) throws IOException {
    return some(
            Index.EXCEPTIONS,
            query,
            atMost,
            FoundException.class,
            by("throughline.exception.amount_at_risk", SortOrder.Desc),
            by("event.id", SortOrder.Asc))
        .documents();
  }

  /** Ids of the transactions that documents of an index are about, each once. */
  List<String> transactionIds(Index index, Query query, int atMost) throws IOException {
    return client
        .search(
            s ->
                s.index(index.indexName())
                    .query(q -> q.constantScore(c -> c.filter(query)))
                    .size(0)
                    .aggregations("ids", a -> a.terms(t -> t.field("transaction.id").size(atMost))),
            Void.class)
        .aggregations()
        .get("ids")
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(bucket -> bucket.key().stringValue())
        .toList();
  }

  private <D> Some<D> some(
      Index index, Query query, int atMost, Class<D> type, SortOptions... order)
      throws IOException {
    SearchResponse<D> response =
        client.search(
            s ->
                s.index(index.indexName())
                    .query(q -> q.constantScore(c -> c.filter(query)))
                    .size(atMost)
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(List.of(order)),
            type);
    return new Some<>(
        response.hits().hits().stream().map(Hit::source).toList(), response.hits().total().value());
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(o -> o.field(f -> f.field(field).order(order)));
  }
}
