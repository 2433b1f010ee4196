package io.throughline.local;

import io.throughline.local.config.ClusterConfig;
import io.throughline.local.server.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A cluster of real processes for the tests of a class, beside a developer's own: its ports are
 * moved, and its run directory is target/it/CLASS, where the logs stay to be read afterwards.
 *
 * <pre>{@code
 * @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.started();
 * }</pre>
 */
public final class RunningCluster implements BeforeAllCallback, AfterAllCallback {
  /**
   * Below the ports that Linux gives to clients, which would be taken now and then. To test two
   * checkouts at once, give one of them {@code -Dit.ports-offset=9000}.
   */
  private static final int PORTS_OFFSET = Integer.getInteger("it.ports-offset", 18_000);

  private final boolean start;
  private LocalCluster cluster;

  private RunningCluster(boolean start) {
    this.start = start;
  }

  /** Everything runs before the first test. */
  public static RunningCluster started() {
    return new RunningCluster(true);
  }

  /** Nothing runs before the first test. */
  public static RunningCluster toBeStarted() {
    return new RunningCluster(false);
  }

  /** The cluster. */
  public LocalCluster cluster() {
    return cluster;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
    Installation installation = Installation.containing(Path.of(""));
    RunDirectory run =
        new RunDirectory(Path.of("target", "it", context.getRequiredTestClass().getSimpleName()));
    ClusterConfig config = ClusterConfig.read(installation.config(), PORTS_OFFSET);
    cluster = new LocalCluster(installation, run, config, InstantSource.system());
    if (run.exists()) {
      // Of a test run that was broken off.
      killAll();
      run.delete();
    }
    if (start) {
      cluster.start(System.out::println);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
    killAll();
  }

  private void killAll() throws IOException, InterruptedException {
    for (Part part : cluster.servers().parts()) {
      part.kill();
    }
  }
}
