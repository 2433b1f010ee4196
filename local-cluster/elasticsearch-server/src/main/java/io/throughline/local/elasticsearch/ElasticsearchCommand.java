package io.throughline.local.elasticsearch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a local Elasticsearch node: the one place that knows its JVM flags.
 *
 * <pre>{@code
 * List<String> line = ElasticsearchCommand.of(dist, home, 9200, 9300).line(java);
 * Process node = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
 * // ready once its output has a line that starts with ElasticsearchCommand.READY
 * }</pre>
 *
 * <p>The process ends with {@link #STOPPED} after SIGTERM, {@link #PORT_TAKEN} when one of its
 * ports is in use, {@link #FAILED} for other reasons; the last line of its output says why and what
 * to do. Data under {@code home} outlives a kill -9.
 *
 * @param dist the folder that the build makes: {@code target/dist} of this module
 * @param home the node's own folder: data, configuration, temporary files; made when absent
 * @param httpPort port of the REST API
 * @param transportPort port between nodes; unused by a single node, but it insists on having one
 * @param heapMegabytes heap; the whole process takes about 250 MB more
 */
public record ElasticsearchCommand(
    Path dist, Path home, int httpPort, int transportPort, int heapMegabytes) {
  /** What the line begins with that says: requests are answered and indices are recovered. */
  public static final String READY = "Elasticsearch is ready at ";

  /** Exit code of a process that was asked to stop (128 + SIGTERM). */
  public static final int STOPPED = 143;

  /** Exit code: a port is taken. */
  public static final int PORT_TAKEN = 3;

  /** Exit code: it cannot run, for a reason that its last line tells. */
  public static final int FAILED = 1;

  /** Enough for some hundred thousand transactions. */
  private static final int DEFAULT_HEAP_MEGABYTES = 512;

  /** A node with the default heap. */
  public static ElasticsearchCommand of(Path dist, Path home, int httpPort, int transportPort) {
    return new ElasticsearchCommand(dist, home, httpPort, transportPort, DEFAULT_HEAP_MEGABYTES);
  }

  /** Where its REST API answers. */
  public String url() {
    return "http://127.0.0.1:" + httpPort;
  }

  /**
   * Program and arguments.
   *
   * @param java the {@code java} program of a JDK 21 or newer
   */
  public List<String> line(Path java) {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.addAll(jvmFlags());
    line.add("-Des.path.home=" + home);
    line.add("-cp");
    line.add(dist.resolve("lib").resolve("*").toString());
    line.add("io.throughline.local.elasticsearch.ElasticsearchServer");
    line.addAll(List.of("--dist", dist.toString(), "--home", home.toString()));
    line.addAll(List.of("--http-port", Integer.toString(httpPort)));
    line.addAll(List.of("--transport-port", Integer.toString(transportPort)));
    return List.copyOf(line);
  }

  private List<String> jvmFlags() {
    return List.of(
        "-Xms" + Math.min(heapMegabytes, 128) + "m",
        "-Xmx" + heapMegabytes + "m",
        "-XX:MaxDirectMemorySize=" + heapMegabytes / 2 + "m",
        // one small heap on few cores: the smallest footprint
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-OmitStackTraceInFastThrow",
        // JDK 21 does not know the flag about Unsafe, and newer ones warn without it
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED",
        "--add-modules=jdk.incubator.vector",
        "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false",
        "-Dio.netty.noUnsafe=true",
        "-Dio.netty.noKeySetOptimization=true",
        "-Dio.netty.recycler.maxCapacityPerThread=0",
        "-Dlog4j2.disable.jmx=true",
        "-Dlog4j.shutdownHookEnabled=false",
        "-Djava.locale.providers=CLDR",
        "-Djava.io.tmpdir=" + ServerHome.temporary(home));
  }
}
