package io.throughline.local.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.Index;
import io.throughline.elasticsearch.search.FoundTransaction;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks Elasticsearch which documents of transactions hold a fact, by a search as users make. */
final class IndexedFacts implements KnownFacts {
  private static final String FACTS = "throughline.facts";
  private static final String EVENT_ID = FACTS + ".event_id";
  private static final List<String> FIELDS = List.of(EVENT_ID, FACTS + ".source.uri");

  private final ElasticsearchClient client;

  IndexedFacts(ElasticsearchClient client) {
    this.client = client;
  }

  @Override
  public Map<String, String> of(Collection<String> facts) throws IOException {
    List<FieldValue> ids = facts.stream().map(FieldValue::of).toList();
    List<Hit<FoundTransaction>> hits =
        client
            .search(
                s ->
                    s.index(Index.TRANSACTIONS.indexName())
                        .query(
                            q ->
                                q.nested(
                                    n ->
                                        n.path(FACTS)
                                            .query(
                                                fact ->
                                                    fact.terms(
                                                        t ->
                                                            t.field(EVENT_ID)
                                                                .terms(v -> v.value(ids))))))
                        .source(source -> source.filter(f -> f.includes(FIELDS)))
                        .size(ids.size()),
                FoundTransaction.class)
            .hits()
            .hits();
    Map<String, String> uris = new HashMap<>();
    for (Hit<FoundTransaction> hit : hits) {
      for (FoundTransaction.Fact fact : hit.source().content().facts()) {
        uris.put(fact.eventId(), fact.source().uri());
      }
    }
    return uris;
  }
}
