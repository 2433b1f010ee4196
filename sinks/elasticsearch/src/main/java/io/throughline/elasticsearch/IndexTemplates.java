package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.PutIndexTemplateRequest;
import co.elastic.clients.elasticsearch.indices.put_index_template.IndexTemplateMapping;
import java.io.IOException;
import java.io.InputStream;

/**
 * The template and the index of transactions. Life-cycle policies and data streams are not part of
 * them: documents are overwritten for as long as their transaction changes.
 *
 * <pre>{@code
 * try (ElasticsearchClient client = address.client()) {
 *   IndexTemplates.ensure(client, 0);
 * }
 * }</pre>
 */
public final class IndexTemplates {
  /** Name of the index and of its template. */
  public static final String TRANSACTIONS = "throughline-transactions";

  private static final String RESOURCE = TRANSACTIONS + ".json";

  private IndexTemplates() {}

  /**
   * Puts the template in place, makes the index where there is none, and adds new fields and the
   * number of replicas to one that exists. May be called any number of times.
   *
   * @param replicas copies of each shard; more than there are other nodes leaves the index yellow
   * @throws IOException Elasticsearch does not answer, or the index that is there has another
   *     mapping for a field; the message says what to do
   */
  public static void ensure(ElasticsearchClient client, int replicas) throws IOException {
    PutIndexTemplateRequest template = template();
    IndexTemplateMapping content = template.template();
    try {
      client.indices().putIndexTemplate(template);
      if (client.indices().exists(e -> e.index(TRANSACTIONS)).value()) {
        client
            .indices()
            .putMapping(m -> m.index(TRANSACTIONS).properties(content.mappings().properties()));
      } else {
        create(client);
      }
      client
          .indices()
          .putSettings(
              s ->
                  s.index(TRANSACTIONS)
                      .settings(i -> i.numberOfReplicas(Integer.toString(replicas))));
    } catch (ElasticsearchException e) {
      throw new IOException(
          "Elasticsearch refused template or index '%s': %s. If the index was made by a version with another mapping, delete it (throughline reset does) and start the index job anew: it is filled again from the topic."
              .formatted(TRANSACTIONS, e.getMessage()),
          e);
    }
  }

  /** Two that do this at once both succeed. */
  private static void create(ElasticsearchClient client) throws IOException {
    try {
      client.indices().create(c -> c.index(TRANSACTIONS));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  /**
   * Forgets all documents. Needed whenever the topic is made anew: its offsets, which are the
   * versions of the documents, begin at zero again, and Elasticsearch would pass over everything
   * below the versions it has.
   */
  public static void delete(ElasticsearchClient client) throws IOException {
    client.indices().delete(d -> d.index(TRANSACTIONS).ignoreUnavailable(true));
  }

  private static PutIndexTemplateRequest template() throws IOException {
    try (InputStream json = IndexTemplates.class.getResourceAsStream(RESOURCE)) {
      return PutIndexTemplateRequest.of(t -> t.name(TRANSACTIONS).withJson(json));
    }
  }
}
