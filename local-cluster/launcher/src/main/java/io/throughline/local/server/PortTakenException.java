package io.throughline.local.server;

import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.PortOwner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A port is in use. The message says by whom, as far as known, and which key moves it. */
public final class PortTakenException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_COMMAND = 120;

  private PortTakenException(String message) {
    super(message);
  }

  static PortTakenException of(Server server, Setting port, ClusterConfig config)
      throws IOException, InterruptedException {
    Optional<ProcessHandle> owner = PortOwner.of(config.get(port));
    Optional<Path> cluster = owner.flatMap(PortTakenException::clusterOf);
    String who =
        owner
            .map(process -> "process %d (%s)".formatted(process.pid(), command(process)))
            .orElse("a process that cannot be seen from here (another user's, or in a container)");
    String stop =
        cluster
            .map("stop that cluster with 'throughline --run-dir %s down'"::formatted)
            .orElse("stop that process");
    return new PortTakenException(
        """
        Port %d, for %s (%s), is taken by %s.
        Either %s, or change %s in %s,
        or move all ports of this cluster with --ports-offset N."""
            .formatted(
                config.get(port),
                server.title(),
                port.key(),
                who,
                stop,
                port.key(),
                config.file()));
  }

  /** The run directory of the cluster whose server this is, when it is one. */
  private static Optional<Path> clusterOf(ProcessHandle process) {
    return process.info().arguments().stream()
        .flatMap(Stream::of)
        .filter(argument -> argument.startsWith(JavaCommand.OWNER_FLAG))
        .map(argument -> Path.of(argument.substring(JavaCommand.OWNER_FLAG.length())).getParent())
        .findFirst();
  }

  private static String command(ProcessHandle process) {
    String line = process.info().commandLine().orElse("command unknown");
    return line.length() <= MAX_COMMAND ? line : line.substring(0, MAX_COMMAND) + "...";
  }
}
