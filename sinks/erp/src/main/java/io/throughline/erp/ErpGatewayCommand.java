package io.throughline.erp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: transfers until it is told to stop. */
@Command(
    name = "erp-gateway",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Has an ERP book the postings of revenue.postings.v1, each once, and writes what became of each"
          + " to revenue.erp.v1. An ERP that is away is waited for.",
      "GET /health and GET /metrics tell how it is doing."
    })
public final class ErpGatewayCommand implements Callable<Integer> {
  private static final int MINUTE = 60_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--bootstrap-servers",
      required = true,
      description = "Kafka brokers, host:port, comma-separated.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry",
      required = true,
      paramLabel = "URL",
      description = "Base of its Confluent API, e.g. http://127.0.0.1:8080/apis/ccompat/v7.")
  private String schemaRegistry;

  @Option(
      names = "--erp",
      required = true,
      paramLabel = "URL",
      description = "Address of the ERP, e.g. http://127.0.0.1:8060.")
  private URI erp;

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "FILE",
      description = "Holds the bearer token for the ERP; read anew when the ERP answers 401.")
  private Path tokenFile;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      defaultValue = "throughline-erp-gateway",
      description = "Consumer group of all instances (default: ${DEFAULT-VALUE}).")
  private String group;

  @Option(
      names = "--instance",
      paramLabel = "NAME",
      defaultValue = "1",
      description =
          "Name of this instance, the same over restarts and another for each that runs at the same"
              + " time; transactions are named by it (default: ${DEFAULT-VALUE}).")
  private String instance;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address of /health and /metrics (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8061",
      description = "Port of /health and /metrics (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--batch",
      paramLabel = "POSTINGS",
      defaultValue = "100",
      description = "In one request, all of a company and period (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--transaction",
      paramLabel = "POSTINGS",
      defaultValue = "500",
      description = "In one Kafka transaction, of all companies (default: ${DEFAULT-VALUE}).")
  private int transaction;

  @Option(
      names = "--linger",
      paramLabel = "MILLIS",
      defaultValue = "100",
      description = "How long to wait for more postings (default: ${DEFAULT-VALUE}).")
  private int linger;

  @Option(
      names = "--rate",
      paramLabel = "CALLS",
      defaultValue = "100",
      description = "Calls of the ERP a second, at most (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--call-timeout",
      paramLabel = "MILLIS",
      defaultValue = "10000",
      description =
          "For a whole call; after it the ERP is asked what happened (default: ${DEFAULT-VALUE}).")
  private int callTimeout;

  @Option(
      names = "--backoff",
      paramLabel = "MILLIS",
      defaultValue = "200",
      description =
          "Before the second attempt; twice that before the next, and so on, half of it by chance"
              + " (default: ${DEFAULT-VALUE}).")
  private int backoff;

  @Option(
      names = "--max-backoff",
      paramLabel = "MILLIS",
      defaultValue = "30000",
      description =
          "Before any attempt, unless the ERP asks for longer (default: ${DEFAULT-VALUE}).")
  private int maxBackoff;

  @Option(
      names = "--circuit-open",
      paramLabel = "MILLIS",
      defaultValue = "5000",
      description =
          "How long the ERP is left alone once half of 20 calls failed (default: ${DEFAULT-VALUE}).")
  private int circuitOpen;

  @Option(
      names = "--session-timeout",
      paramLabel = "MILLIS",
      defaultValue = "45000",
      description =
          "Until other instances take over from one that is gone (default: ${DEFAULT-VALUE}).")
  private int sessionTimeout;

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ErpGatewayCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ErpGateway gateway = new ErpGateway(settings(), InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
    gateway.start();
    gateway.run();
    return 0;
  }

  private ErpGatewaySettings settings() {
    check("--port", port, 1, 65_535);
    check("--batch", batch, 1, 500);
    check("--transaction", transaction, 1, 5_000);
    check("--rate", rate, 1, 100_000);
    if (erp.getScheme() == null || erp.getHost() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--erp is %s; give an address like http://127.0.0.1:8060".formatted(erp));
    }
    return new ErpGatewaySettings(
        bootstrapServers,
        schemaRegistry,
        erp,
        tokenFile,
        group,
        instance,
        host,
        port,
        batch,
        transaction,
        millis("--linger", linger, 0, MINUTE),
        rate,
        millis("--call-timeout", callTimeout, 100, 10 * MINUTE),
        millis("--backoff", backoff, 1, MINUTE),
        millis("--max-backoff", maxBackoff, backoff, 60 * MINUTE),
        millis("--circuit-open", circuitOpen, 1, 60 * MINUTE),
        millis("--session-timeout", sessionTimeout, 6_000, 30 * MINUTE));
  }

  private Duration millis(String option, int value, int least, int greatest) {
    check(option, value, least, greatest);
    return Duration.ofMillis(value);
  }

  private void check(String option, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new ParameterException(
          spec.commandLine(), "%s is %d; give %d to %d".formatted(option, value, least, greatest));
    }
  }
}
