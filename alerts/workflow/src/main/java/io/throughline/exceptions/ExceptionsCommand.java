package io.throughline.exceptions;

import io.throughline.decision.SigningKey;
import io.throughline.exceptions.access.UsersFile;
import io.throughline.exceptions.cases.RetrySchedule;
import io.throughline.exceptions.stream.StreamsSettings;
import io.throughline.http.HttpListener;
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

/** The program: serves until it is told to stop. */
@Command(
    name = "exceptions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Keeps a case for each posting candidate that was refused, and takes decisions of people.",
      "GET /openapi.yaml describes the paths. Start several to share the cases; let a proxy in front"
          + " of them speak TLS."
    })
public final class ExceptionsCommand implements Callable<Integer> {
  private static final int MAX_RATE = 10_000;
  private static final int DAY_SECONDS = 86_400;

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
      description = "Base of the registry's Confluent API.")
  private String schemaRegistry;

  @Option(
      names = "--tokens",
      required = true,
      paramLabel = "FILE",
      description =
          "Who may ask: a line each of name, role (viewer, operator or approver) and SHA-256 of the"
              + " token in hexadecimal. Changes take effect within a second.")
  private Path tokens;

  @Option(
      names = "--signing-key",
      required = true,
      paramLabel = "FILE",
      description =
          "Key of the signatures in hexadecimal, the same for all instances and the revenue job.")
  private Path signingKey;

  @Option(
      names = "--state-dir",
      required = true,
      paramLabel = "DIR",
      description = "State of this instance alone; can be lost, Kafka has it too.")
  private Path stateDirectory;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8065",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--advertise",
      paramLabel = "HOST:PORT",
      description = "Where other instances reach this one (default: what it listens on).")
  private String advertise;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Threads of Streams (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--standbys",
      defaultValue = "1",
      description =
          "Copies of each case's state on other instances, where there are others (default:"
              + " ${DEFAULT-VALUE}).")
  private int standbys;

  @Option(
      names = "--retry-first",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Until a case that may pass by itself is tried for the first time; each pause is twice"
              + " the one before (default: ${DEFAULT-VALUE}).")
  private int retryFirst;

  @Option(
      names = "--retry-longest",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "The longest pause (default: ${DEFAULT-VALUE}).")
  private int retryLongest;

  @Option(
      names = "--retry-limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Tries; then a person must decide (default: ${DEFAULT-VALUE}).")
  private int retryLimit;

  @Option(
      names = "--retry-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the random part of the pauses (default: ${DEFAULT-VALUE}).")
  private long retrySeed;

  @Option(
      names = "--answer-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "For a decision to be judged; then 504 (default: ${DEFAULT-VALUE}).")
  private int answerTimeout;

  @Option(
      names = "--rate",
      paramLabel = "REQUESTS",
      defaultValue = "20",
      description = "Requests a second of one token, on average (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--burst",
      paramLabel = "REQUESTS",
      defaultValue = "100",
      description = "Requests of one token at once, after a rest (default: ${DEFAULT-VALUE}).")
  private int burst;

  @Option(
      names = "--idle-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Until a connection without a request is closed (default: ${DEFAULT-VALUE}).")
  private int idleTimeout;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "256",
      description = "Open at once; more wait to be accepted (default: ${DEFAULT-VALUE}).")
  private int maxConnections;

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ExceptionsCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExceptionsService service =
        new ExceptionsService(
            settings(),
            UsersFile.read(tokens, rate, burst, System::nanoTime),
            SigningKey.read(signingKey),
            InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    service.start();
    service.join();
    return 0;
  }

  private ExceptionsSettings settings() {
    check("--port", port, 1, 65_535);
    check("--threads", threads, 1, 64);
    check("--standbys", standbys, 0, 5);
    check("--retry-limit", retryLimit, 0, 1_000);
    check("--rate", rate, 1, MAX_RATE);
    check("--burst", burst, 1, MAX_RATE);
    check("--max-connections", maxConnections, 1, 65_535);
    check("--retry-longest", retryLongest, retryFirst, DAY_SECONDS);
    return new ExceptionsSettings(
        new HttpListener.Settings(
            "exceptions",
            host,
            port,
            seconds("--idle-timeout", idleTimeout, 600),
            seconds("--answer-timeout", answerTimeout, 60).plusSeconds(10),
            maxConnections),
        new StreamsSettings(
            bootstrapServers,
            advertise == null ? host + ":" + port : advertise,
            stateDirectory,
            threads,
            standbys),
        schemaRegistry,
        new RetrySchedule(
            seconds("--retry-first", retryFirst, DAY_SECONDS),
            Duration.ofSeconds(retryLongest),
            retryLimit,
            retrySeed),
        Duration.ofSeconds(answerTimeout));
  }

  private Duration seconds(String option, int value, int greatest) {
    check(option, value, 1, greatest);
    return Duration.ofSeconds(value);
  }

  private void check(String option, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new ParameterException(
          spec.commandLine(), "%s is %d; give %d to %d".formatted(option, value, least, greatest));
    }
  }
}
