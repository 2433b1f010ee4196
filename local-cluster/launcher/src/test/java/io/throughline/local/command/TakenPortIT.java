package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Needs the built servers, since {@code up} looks for them before it looks at ports. */
class TakenPortIT {
  private static final int PORTS_OFFSET = 11_000;
  private static final int KAFKA_PORT = 9092;

  @TempDir private Path folder;

  @Test
  void upNamesTheTakenPortItsOwnerAndTheKey() throws IOException {
    StringWriter err = new StringWriter();
    CommandLine line = Throughline.commandLine().setErr(new PrintWriter(err, true));
    int port = KAFKA_PORT + PORTS_OFFSET;
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      int code =
          line.execute(
              "--run-dir",
              folder.resolve("run").toString(),
              "--ports-offset",
              Integer.toString(PORTS_OFFSET),
              "up");

      assertThat(code).isEqualTo(1);
      assertThat(err.toString())
          .contains("Port " + taken.getLocalPort(), "kafka.port", "cluster.yaml", "--ports-offset")
          .contains("process " + ProcessHandle.current().pid());
    }
  }
}
