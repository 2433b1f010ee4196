package io.throughline.local.elasticsearch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** The node inside this process. */
final class LocalNode implements Closeable {
  private static final String NAME = "throughline";

  /** For the recovery of indices that a killed node left behind. */
  private static final TimeValue RECOVERY = TimeValue.timeValueSeconds(60);

  private static final int CLOSING_SECONDS = 20;

  private final Node node;

  private LocalNode(Node node) {
    this.node = node;
  }

  /** Starts a node on a home that {@link ServerHome} has laid; it listens when this returns. */
  static LocalNode start(Path home, int httpPort, int transportPort)
      throws IOException, NodeValidationException {
    Environment environment =
        new Environment(settings(home, httpPort, transportPort), ServerHome.config(home));
    LogConfigurator.registerErrorListener();
    LogConfigurator.setNodeName(NAME);
    LogConfigurator.configure(environment, true);
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
            Map.of(),
            false);
    Node node = new Node(environment, plugins);
    try {
      node.start();
    } catch (RuntimeException | NodeValidationException e) {
      node.close();
      throw e;
    }
    return new LocalNode(node);
  }

  private static Settings settings(Path home, int httpPort, int transportPort) {
    return Settings.builder()
        .put("cluster.name", NAME)
        .put("node.name", NAME)
        .put("path.home", home.toString())
        .put("path.data", ServerHome.data(home).toString())
        .put("path.logs", home.resolve("logs").toString())
        .put("network.host", "127.0.0.1")
        .put("http.port", httpPort)
        .put("transport.port", transportPort)
        .put("discovery.type", "single-node")
        // a developer's disk is often fuller than the 85 % at which shards are no longer placed
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }

  /** Waits until every primary shard that was on disk is there again. */
  void awaitRecovery() {
    boolean late =
        node.client()
            .admin()
            .cluster()
            .prepareHealth(RECOVERY)
            .setWaitForYellowStatus()
            .setTimeout(RECOVERY)
            .get()
            .isTimedOut();
    if (late) {
      throw new IllegalStateException(
          "The indices were not recovered within "
              + RECOVERY
              + ". See the lines above; if the data can go, stop and remove the node's home.");
    }
  }

  @Override
  public void close() throws IOException {
    node.prepareForClose();
    node.close();
    try {
      if (!node.awaitClose(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("Not all of the node had stopped after " + CLOSING_SECONDS + " s.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
