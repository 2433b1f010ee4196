package io.throughline.local.erp;

import io.throughline.local.erp.http.AccessToken;
import io.throughline.local.erp.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: books until it is told to stop. */
@Command(
    name = "erp-server",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "A small ERP: takes journals by HTTP on loopback and keeps them in a folder.",
      "Its paths, and the faults that it can be told to have, are in local-cluster/erp-server/README.md."
    })
public final class ErpCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Keeps the books; made when absent. One ERP at a time.")
  private Path data;

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "Holds the bearer token that every path but /health asks for.")
  private Path tokenFile;

  @Option(
      names = "--port",
      defaultValue = "8060",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ErpCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    AccessToken token = AccessToken.read(tokenFile);
    ErpServer server = new ErpServer(port, token, Ledger.open(data, InstantSource.system()));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    server.start();
    server.join();
    return 0;
  }
}
