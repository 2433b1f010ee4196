package io.throughline.local.command;

import io.throughline.local.config.ConfigException;
import io.throughline.local.simulate.ClusterEvents;
import io.throughline.local.simulate.Format;
import io.throughline.local.simulate.Performance;
import io.throughline.local.simulate.Simulation;
import io.throughline.local.simulate.SummaryTable;
import io.throughline.local.text.Terminal;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.fault.FaultName;
import io.throughline.simulator.fault.FaultRates;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.rate.Rates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Simulates a revenue cycle. */
@Command(
    name = "simulate",
    description = {
      "Writes the history of a made-up hospital group: what its source systems would send (837, 999,"
          + " 277CA, 835, HL7 v2, JSON and CSV), the canonical events that are in it, and the truth:"
          + " transactions, findings, sums. Equal options give equal bytes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:something failed", "2:wrong option"},
    footerHeading = "%nThe folder:%n",
    footer = {
      "  files/SYSTEM/DAY/   what each system sends; to be watched, fed or backfilled",
      "  events/DAY/         the canonical events of each site (Avro object container files)",
      "  reference/          master data to post it by; 'throughline reference publish' takes it",
      "  truth/              transactions.jsonl, findings.jsonl, policy.json, summary.json",
      "",
      "Examples:",
      "  throughline simulate --profile clinic --days 30 --out /data/clinic",
      "  throughline simulate --profile hospital --count 5000 --set denial=0.2 --out /data/denials",
      "  throughline simulate --fault all=0.01 --fault late=0.05 --out /data/faults",
      "  throughline simulate --from-synthea synthea/csv --out /data/synthea",
      "  throughline simulate --profile network --days 7 --format files --rate 60x --out /data/live",
      "  throughline simulate --profile hospital --format kafka --out /data/truth"
    })
final class SimulateCommand implements Callable<Integer> {
  /** No secret: it keeps nothing but made-up patients. */
  private static final String TOKEN_KEY = "the key of simulated patients";

  private static final int SHORTEST_KEY = 16;
  private static final int MOST_DAYS = 3_650;

  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "P",
      defaultValue = "CLINIC",
      description = "Size of the group: ${COMPLETION-CANDIDATES} (default: clinic).")
  private Profile profile;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Any number; another one gives another history (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2026-01-05",
      description = "First day of service (default: ${DEFAULT-VALUE}).")
  private LocalDate from;

  @ArgGroup(multiplicity = "0..1")
  private Length length = new Length();

  private static final class Length {
    @Option(
        names = "--days",
        paramLabel = "N",
        description = "Days of service; what follows from them is told too (default: 30).")
    private Integer days;

    @Option(
        names = "--count",
        paramLabel = "ACCOUNTS",
        description = "As many days of service as it takes for so many accounts.")
    private Long count;
  }

  @Option(
      names = "--from-synthea",
      paramLabel = "DIR",
      description = {
        "Tells no drawn history but that of a folder: CSV files of Synthea (encounters, claims,"
            + " claims_transactions …) or of CMS DE-SynPUF (carrier, inpatient, outpatient), with"
            + " their own dates and amounts and made-up patients."
      })
  private Path recorded;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Last day that is told (default: when everything has ended).")
  private LocalDate until;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; made if absent, else it must be empty.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "BOTH",
      description = {
        "${COMPLETION-CANDIDATES} (default: both).",
        "Kafka: events straight into the topics of the running cluster, past files and ingest; told"
            + " again, they are known and change nothing. The folder then gets the truth only."
      })
  private Format format;

  @Option(
      names = "--rate",
      paramLabel = "1x|60x|max",
      defaultValue = "max",
      description =
          "How fast simulated time goes by: files appear as they would arrive (default: max).")
  private String rate;

  @Option(
      names = "--set",
      paramLabel = "RATE=VALUE",
      description = "Another value of a rate; the README of the simulator lists them.")
  private Map<String, Double> changed = new TreeMap<>();

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = "Values of rates as a JSON object, e.g. {\"denial\": 0.2}.")
  private Path ratesFile;

  @Option(
      names = "--fault",
      paramLabel = "NAME=RATE",
      description = {
        "Mixes in a fault at a rate; 'all' is for those that are not named.",
        "Names: ${COMPLETION-CANDIDATES}."
      },
      completionCandidates = FaultNames.class)
  private Map<String, Double> faults = new TreeMap<>();

  /** Names of faults, for the help and the shell. */
  static final class FaultNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    FaultNames() {
      for (FaultName fault : FaultName.values()) {
        add(fault.key());
      }
    }
  }

  @Option(
      names = "--base-uri",
      paramLabel = "URI",
      description =
          "Where readers will find files/, for the source of events (default:"
              + " file:///simulated/).")
  private String baseUri = "file:///simulated/";

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Of the times in the files (default: ${DEFAULT-VALUE}).")
  private ZoneId zone;

  @Option(
      names = "--token-key-file",
      paramLabel = "FILE",
      description = "Key of the patients' tokens in events (default: a key of no secrecy).")
  private Path tokenKeyFile;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that tell it (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, InterruptedException {
    double factor = factor();
    if (factor > 0 && format.hasEventFiles()) {
      throw new ConfigException(
          "--rate %s plays files into a folder or events into Kafka; add --format files or kafka, or"
                  .formatted(rate)
              + " leave --rate out");
    }
    requireEmpty();
    String table;
    if (format == Format.KAFKA) {
      try (ClusterEvents kafka = new ClusterEvents(throughline.cluster().endpoints())) {
        table = tell(kafka, factor);
      }
    } else {
      table = tell(EventSink.none(), factor);
    }
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private String tell(EventSink kafka, double factor) throws IOException, InterruptedException {
    Settings settings = new Settings(withSlash(baseUri), zone, tokenKey());
    InstantSource clock = InstantSource.system();
    Performance performance =
        new Performance(out, format, kafka, factor, threads, clock, spec.commandLine().getErr());
    Simulation simulation = new Simulation(settings);
    int width = Terminal.width(spec);
    if (recorded == null) {
      return SummaryTable.of(simulation.drawn(options(settings), performance), width);
    }
    requireNoneOf(
        "--profile", "--from", "--days", "--count", "--until", "--set", "--rates", "--fault");
    try {
      return SummaryTable.of(simulation.recorded(recorded, seed, performance), width);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  private void requireNoneOf(String... names) {
    for (String name : names) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ConfigException(
            "%s is for histories that are drawn; --from-synthea tells what %s says"
                .formatted(name, recorded));
      }
    }
  }

  private Options options(Settings settings) throws IOException {
    Map<String, Double> all = new TreeMap<>();
    if (ratesFile != null) {
      all.putAll(Rates.read(ratesFile));
    }
    all.putAll(changed);
    try {
      Rates rates = Rates.with(all);
      int days = length.days == null ? 30 : length.days;
      if (length.count != null) {
        days = daysOf(length.count, rates, settings);
      }
      LocalDate last = until == null ? Options.lastDay(from, days) : until;
      return new Options(seed, profile, from, days, last, rates, FaultRates.of(faults));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  private int daysOf(long accounts, Rates rates, Settings settings) {
    Options longest = Options.whole(seed, profile, from, MOST_DAYS, rates);
    History history = new History(longest, settings);
    long sum = 0;
    for (int days = 1; days <= MOST_DAYS; days++) {
      sum += history.accounts(from.plusDays(days - 1L));
      if (sum >= accounts) {
        return days;
      }
    }
    throw new ConfigException(
        "%d accounts take more than %d days of profile %s; take a larger profile"
            .formatted(accounts, MOST_DAYS, profile.name().toLowerCase(Locale.ROOT)));
  }

  private double factor() {
    if (rate.equals("max")) {
      return 0;
    }
    if (rate.matches("[1-9]\\d{0,6}x")) {
      return Double.parseDouble(rate.substring(0, rate.length() - 1));
    }
    throw new ConfigException("--rate is %s; expected max, 1x, 60x …".formatted(rate));
  }

  private void requireEmpty() throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isPresent()) {
          throw new ConfigException(
              "%s is not empty; name another folder or delete it".formatted(out));
        }
      }
    }
  }

  private byte[] tokenKey() throws IOException {
    if (tokenKeyFile == null) {
      return TOKEN_KEY.getBytes(StandardCharsets.US_ASCII);
    }
    byte[] key =
        Files.readString(tokenKeyFile, StandardCharsets.ISO_8859_1)
            .strip()
            .getBytes(StandardCharsets.ISO_8859_1);
    if (key.length < SHORTEST_KEY) {
      throw new ConfigException(
          "the key in %s has %d bytes; at least %d are needed"
              .formatted(tokenKeyFile, key.length, SHORTEST_KEY));
    }
    return key;
  }

  private static String withSlash(String uri) {
    return uri.endsWith("/") ? uri : uri + "/";
  }
}
