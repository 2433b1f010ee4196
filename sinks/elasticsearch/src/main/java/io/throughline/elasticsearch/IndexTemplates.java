package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.PutIndexTemplateRequest;
import co.elastic.clients.elasticsearch.indices.put_index_template.IndexTemplateMapping;
import java.io.IOException;
import java.io.InputStream;

/**
 * The templates and the indices. Life-cycle policies and data streams are not part of them:
 * documents are overwritten for as long as their transaction changes, and lineage is kept as long
 * as they are.
 *
 * <pre>{@code
 * try (ElasticsearchClient client = address.client()) {
 *   IndexTemplates.ensure(client, 0);
 * }
 * }</pre>
 */
public final class IndexTemplates {
  private IndexTemplates() {}

  /**
   * Puts the templates in place, makes each index where there is none, and adds new fields and the
   * number of replicas to one that exists. May be called any number of times.
   *
   * @param replicas copies of each shard; more than there are other nodes leaves the index yellow
   * @throws IOException Elasticsearch does not answer, or an index that is there has another
   *     mapping for a field; the message says what to do
   */
  public static void ensure(ElasticsearchClient client, int replicas) throws IOException {
    for (Index index : Index.values()) {
      ensure(client, index.indexName(), replicas);
    }
  }

  private static void ensure(ElasticsearchClient client, String index, int replicas)
      throws IOException {
    PutIndexTemplateRequest template = template(index);
    IndexTemplateMapping content = template.template();
    try {
      client.indices().putIndexTemplate(template);
      if (client.indices().exists(e -> e.index(index)).value()) {
        client
            .indices()
            .putMapping(m -> m.index(index).properties(content.mappings().properties()));
      } else {
        create(client, index);
      }
      client
          .indices()
          .putSettings(
              s -> s.index(index).settings(i -> i.numberOfReplicas(Integer.toString(replicas))));
    } catch (ElasticsearchException e) {
      throw new IOException(
          "Elasticsearch refused template or index '%s': %s. If the index was made by a version with another mapping, delete it (throughline reset does) and start the index job anew: it is filled again from the topic."
              .formatted(index, e.getMessage()),
          e);
    }
  }

  /** Two that do this at once both succeed. */
  private static void create(ElasticsearchClient client, String index) throws IOException {
    try {
      client.indices().create(c -> c.index(index));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  /**
   * Forgets all documents. Needed whenever the topics are made anew: their offsets, which are the
   * versions of the documents, begin at zero again, and so do the sequences of lineage;
   * Elasticsearch would pass over everything below what it has.
   */
  public static void delete(ElasticsearchClient client) throws IOException {
    for (Index index : Index.values()) {
      client.indices().delete(d -> d.index(index.indexName()).ignoreUnavailable(true));
    }
  }

  private static PutIndexTemplateRequest template(String name) throws IOException {
    try (InputStream json = IndexTemplates.class.getResourceAsStream(name + ".json")) {
      return PutIndexTemplateRequest.of(t -> t.name(name).withJson(json));
    }
  }
}
