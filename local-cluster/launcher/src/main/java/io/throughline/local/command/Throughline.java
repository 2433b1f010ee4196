package io.throughline.local.command;

import io.throughline.local.Installation;
import io.throughline.local.LocalCluster;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.ConfigException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command. A verb is registered by its line in {@code subcommands}. */
@Command(
    name = "throughline",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "throughline 0.1.0",
    description = "Follows every dollar from encounter to ledger, on one machine.",
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      FeedCommand.class,
      FindCommand.class,
      AuditCommand.class,
      ReplayCommand.class,
      MappingCommand.class,
      PolicyCommand.class,
      ReferenceCommand.class,
      ErpCommand.class,
      ExceptionsCommand.class,
      SimulateCommand.class,
      BenchCommand.class,
      ResetCommand.class,
      SchemasCommand.class,
      TopicsCommand.class,
      CompletionCommand.class,
    })
public final class Throughline implements Runnable {
  /** Names the repository's root; the script sets it. */
  private static final String ROOT_PROPERTY = "throughline.root";

  @Spec private CommandSpec spec;

  @Option(
      names = "--run-dir",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:THROUGHLINE_RUN_DIR}",
      description = "Where the cluster keeps its data and logs (default: local-cluster/.run).")
  private Path runDirectory;

  @Option(
      names = "--ports-offset",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:THROUGHLINE_PORTS_OFFSET}",
      description =
          "Added to every port of cluster.yaml, for a second cluster beside the first (default:"
              + " what the run directory was started with, else 0).")
  private Integer portsOffset;

  public static void main(String[] args) {
    CommandLine line = commandLine();
    int code = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    System.exit(code);
  }

  /** The command, to be given words. */
  public static CommandLine commandLine() {
    return new CommandLine(new Throughline())
        .setExecutionExceptionHandler(new ErrorReport())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Without a verb: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The checkout that this command belongs to. */
  Installation installation() {
    return Installation.containing(Path.of(System.getProperty(ROOT_PROPERTY, "")));
  }

  /**
   * The cluster that the options name.
   *
   * @throws ConfigException when cluster.yaml or an option is wrong
   */
  public LocalCluster cluster() throws IOException {
    Installation installation = installation();
    RunDirectory run =
        new RunDirectory(runDirectory == null ? installation.defaultRunDirectory() : runDirectory);
    OptionalInt known = run.portsOffset();
    int offset = portsOffset == null ? known.orElse(0) : portsOffset;
    ClusterConfig config = ClusterConfig.read(installation.config(), offset);
    LocalCluster cluster = new LocalCluster(installation, run, config, InstantSource.system());
    if (known.isPresent() && known.getAsInt() != offset && cluster.servers().anyRunning()) {
      throw new ConfigException(
          "The cluster in %s runs with --ports-offset %d, not %d; stop it first or leave the option out"
              .formatted(run.root(), known.getAsInt(), offset));
    }
    return cluster;
  }
}
