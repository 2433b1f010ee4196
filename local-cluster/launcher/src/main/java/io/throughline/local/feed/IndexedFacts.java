package io.throughline.local.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.FoundTransaction;
import io.throughline.elasticsearch.IndexTemplates;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks Elasticsearch which facts the documents of transactions hold, by a search as users make. */
final class IndexedFacts implements KnownFacts {
  private static final List<String> FIELDS =
      List.of("throughline.facts.event_id", "throughline.facts.source.uri");

  private final ElasticsearchClient client;

  IndexedFacts(ElasticsearchClient client) {
    this.client = client;
  }

  @Override
  public Map<String, String> of(Collection<UUID> transactions) throws IOException {
    List<String> ids = transactions.stream().map(UUID::toString).toList();
    List<Hit<FoundTransaction>> hits =
        client
            .search(
                s ->
                    s.index(IndexTemplates.TRANSACTIONS)
                        .query(q -> q.ids(i -> i.values(ids)))
                        .source(source -> source.filter(f -> f.includes(FIELDS)))
                        .size(ids.size()),
                FoundTransaction.class)
            .hits()
            .hits();
    Map<String, String> facts = new HashMap<>();
    for (Hit<FoundTransaction> hit : hits) {
      for (FoundTransaction.Fact fact : hit.source().content().facts()) {
        facts.put(fact.eventId(), fact.source().uri());
      }
    }
    return facts;
  }
}
