package io.throughline.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.local.elasticsearch.ElasticsearchProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server for all classes that leave it alone, with empty indices for each test. */
final class SharedNode implements BeforeAllCallback, BeforeEachCallback {
  private Running running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(SharedNode.class))
            .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    IndexTemplates.delete(client());
    IndexTemplates.ensure(client(), 0);
  }

  ElasticsearchAddress address() {
    return new ElasticsearchAddress(running.node().url());
  }

  ElasticsearchClient client() {
    return running.client();
  }

  /** Makes what was written visible to searches. */
  void refresh() throws IOException {
    client().indices().refresh(r -> r.index("throughline-*"));
  }

  private record Running(ElasticsearchProcess node, ElasticsearchClient client, Path home)
      implements AutoCloseable {
    static Running start() {
      try {
        Path home = Files.createTempDirectory("elasticsearch-it");
        ElasticsearchProcess node = ElasticsearchProcess.start(home.resolve("node"));
        return new Running(node, new ElasticsearchAddress(node.url()).client(), home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      client.close();
      node.close();
      try (Stream<Path> files = Files.walk(home)) {
        List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : innermostFirst) {
          Files.delete(file);
        }
      }
    }
  }
}
