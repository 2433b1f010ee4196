package io.throughline.gateway;

import io.throughline.gateway.access.Source;
import io.throughline.gateway.access.SourcesFile;
import io.throughline.gateway.broker.BrokerProbe;
import io.throughline.gateway.broker.RawProducers;
import io.throughline.http.BearerTokens;
import io.throughline.http.TokenFile;
import io.throughline.wire.governance.TopicSettings;
import java.io.IOException;
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

/** The program: listens until it is told to stop. */
@Command(
    name = "gateway",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes JSON by HTTP and puts it into revenue.raw.v1. Answers 202 when the broker has it.",
      "GET /openapi.yaml describes the paths. Let a proxy in front of it speak TLS."
    })
public final class GatewayCommand implements Callable<Integer> {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Beside the body a record holds its key and headers. */
  private static final int MAX_BODY_BYTES = TopicSettings.MAX_MESSAGE_BYTES - 64 * 1024;

  private static final int MAX_RATE = 100_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--bootstrap-servers",
      required = true,
      description = "Kafka brokers, host:port, comma-separated.")
  private String bootstrapServers;

  @Option(
      names = "--tokens",
      required = true,
      paramLabel = "FILE",
      description =
          "Who may send: a line each of name, SHA-256 of the token in hexadecimal, and feeds"
              + " (comma-separated, * for any text). Changes take effect within a second.")
  private Path tokens;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8070",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "1048576",
      description = "The largest body (default: ${DEFAULT-VALUE}).")
  private int maxBody;

  @Option(
      names = "--rate",
      paramLabel = "REQUESTS",
      defaultValue = "50",
      description = "Requests a second of one source, on average (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--burst",
      paramLabel = "REQUESTS",
      defaultValue = "100",
      description = "Requests of one source at once, after a rest (default: ${DEFAULT-VALUE}).")
  private int burst;

  @Option(
      names = "--body-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "For a whole body to arrive (default: ${DEFAULT-VALUE}).")
  private int bodyTimeout;

  @Option(
      names = "--ack-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "For the broker to confirm a record; then 503 (default: ${DEFAULT-VALUE}).")
  private int ackTimeout;

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Until a connection without a request is closed (default: ${DEFAULT-VALUE}).")
  private int idleTimeout;

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "For requests under way when it is stopped (default: ${DEFAULT-VALUE}).")
  private int stopTimeout;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "512",
      description = "Open at once; more wait to be accepted (default: ${DEFAULT-VALUE}).")
  private int maxConnections;

  @Option(
      names = "--max-in-flight",
      paramLabel = "MIB",
      defaultValue = "32",
      description =
          "Bodies under way in all; it takes twice that of memory (default: ${DEFAULT-VALUE}).")
  private int maxInFlight;

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new GatewayCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    GatewaySettings settings = settings();
    TokenFile<BearerTokens<Source>> file = SourcesFile.read(tokens, rate, burst, System::nanoTime);
    Gateway gateway =
        new Gateway(
            settings,
            file,
            RawProducers.connect(
                bootstrapServers, settings.ackTimeout(), settings.maxInFlightBytes()),
            BrokerProbe.connect(bootstrapServers),
            InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
    gateway.start();
    gateway.join();
    return 0;
  }

  private GatewaySettings settings() {
    check("--port", port, 1, 65_535);
    check("--max-body", maxBody, 1, MAX_BODY_BYTES);
    check("--rate", rate, 1, MAX_RATE);
    check("--burst", burst, 1, MAX_RATE);
    check("--max-connections", maxConnections, 1, 65_535);
    check("--max-in-flight", maxInFlight, Math.ceilDiv(maxBody, MEBIBYTE), 1024);
    return new GatewaySettings(
        host,
        port,
        maxBody,
        seconds("--body-timeout", bodyTimeout),
        seconds("--ack-timeout", ackTimeout),
        seconds("--idle-timeout", idleTimeout),
        seconds("--stop-timeout", stopTimeout),
        maxConnections,
        maxInFlight * MEBIBYTE);
  }

  private Duration seconds(String option, int value) {
    check(option, value, 1, 600);
    return Duration.ofSeconds(value);
  }

  private void check(String option, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new ParameterException(
          spec.commandLine(), "%s is %d; give %d to %d".formatted(option, value, least, greatest));
    }
  }
}
