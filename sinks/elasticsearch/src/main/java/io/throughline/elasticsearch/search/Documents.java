package io.throughline.elasticsearch.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.Index;
import java.io.IOException;
import java.util.List;

/** Reads documents, bounded in number. */
final class Documents {
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
        client.search(
            s ->
                s.index(Index.TRANSACTIONS.indexName())
                    .query(q -> q.constantScore(c -> c.filter(query)))
                    .size(atMost)
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(o -> o.field(f -> f.field("@timestamp").order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("transaction.id").order(SortOrder.Asc))),
            FoundTransaction.class));
  }

  /** Lineage entries in the order in which they were said. */
  Some<FoundEntry> entries(Query query, int atMost) throws IOException {
    return some(
        client.search(
            s ->
                s.index(Index.LINEAGE.indexName())
                    .query(q -> q.constantScore(c -> c.filter(query)))
                    .size(atMost)
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(o -> o.field(f -> f.field("event.sequence").order(SortOrder.Asc)))
                    .sort(o -> o.field(f -> f.field("transaction.id").order(SortOrder.Asc))),
            FoundEntry.class));
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

  private static <D> Some<D> some(SearchResponse<D> response) {
    return new Some<>(
        response.hits().hits().stream().map(Hit::source).toList(), response.hits().total().value());
  }
}
