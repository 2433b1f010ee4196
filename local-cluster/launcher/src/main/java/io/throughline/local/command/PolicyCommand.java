package io.throughline.local.command;

import io.throughline.events.ReferenceRecord;
import io.throughline.local.LocalCluster;
import io.throughline.local.policy.PolicyFile;
import io.throughline.local.policy.PolicyTable;
import io.throughline.local.policy.PublishedPolicies;
import io.throughline.local.text.Terminal;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyException;
import io.throughline.transaction.policy.PolicyRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Policies: deadlines and waiting times as files. */
@Command(
    name = "policy",
    description = {
      "Checks policy files, puts one in force, and shows what is in force.",
      "A policy is a YAML file; jobs/transaction/policies/README.md says how to write one."
    },
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:sound, in force, or shown",
      "1:a file cannot be read, or the cluster is not up",
      "2:a policy is refused, with file, line and what was expected; or wrong option"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline policy check jobs/transaction/policies/*.yaml",
      "  throughline policy check --at 2026-07-02T16:00 my.yaml",
      "  throughline policy publish my.yaml",
      "  throughline policy show",
      "  throughline policy show --json standard-1"
    })
final class PolicyCommand extends VerbGroup {
  private static final String AT =
      "When something happens, to show its deadlines: 2026-03-05T16:00 in the policy's time zone,"
          + " or 2026-03-05T22:00:00Z (default: now).";

  @Command(
      name = "check",
      description =
          "Checks policy files, and tells every mistake with its place; shows the deadlines that a"
              + " sound one gives. Needs no cluster.")
  int check(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policies.") List<Path> files,
      @Option(
              names = "--at",
              paramLabel = "TIME",
              converter = SampleTime.Converter.class,
              description = AT)
          SampleTime at)
      throws IOException {
    List<Policy> policies = new ArrayList<>();
    for (Path file : files) {
      policies.add(PolicyFile.read(file).policy());
    }
    for (Policy policy : policies) {
      out().println(table(policy, at));
    }
    out().println("Sound: %d policies".formatted(policies.size()));
    return 0;
  }

  @Command(
      name = "publish",
      description =
          "Puts a policy in force on the running cluster, whose jobs take it up while they run, and"
              + " says what changes. A version that was published with other content is refused.")
  int publish(@Parameters(paramLabel = "FILE", description = "The policy.") Path file)
      throws IOException, InterruptedException {
    PolicyFile policy = PolicyFile.read(file);
    LocalCluster cluster = throughline().cluster();
    RunLock.during(
        cluster.run(),
        () -> PublishedPolicies.lines(policies(cluster).publish(policy)).forEach(out()::println));
    return 0;
  }

  @Command(
      name = "show",
      description = "Shows the policy that is in force on the running cluster, or a version of it.")
  int show(
      @Parameters(
              arity = "0..1",
              paramLabel = "VERSION",
              description = "A version that was published (default: the one in force).")
          String version,
      @Option(
              names = "--at",
              paramLabel = "TIME",
              converter = SampleTime.Converter.class,
              description = AT)
          SampleTime at,
      @Option(names = "--json", description = "Its JSON form, for programs.") boolean json)
      throws IOException {
    PublishedPolicies policies = policies(throughline().cluster());
    ReferenceRecord record = version == null ? policies.inForce() : policies.version(version);
    if (json) {
      out().println(record.getContent());
      return 0;
    }
    out().print(table(read(record), at));
    out().println("Published on %s".formatted(record.getPublishedAt()));
    return 0;
  }

  private static Policy read(ReferenceRecord record) throws IOException {
    try {
      return PolicyRecords.policy(record);
    } catch (PolicyException e) {
      throw new IOException(
          "This build cannot read policy %s: %s; 'throughline policy show --json' shows it as it is"
              .formatted(record.getVersion(), e.getMessage()),
          e);
    }
  }

  private static PublishedPolicies policies(LocalCluster cluster) {
    return new PublishedPolicies(cluster.endpoints(), InstantSource.system());
  }

  private String table(Policy policy, SampleTime at) {
    Instant time = at == null ? InstantSource.system().instant() : at.in(policy.timeZone());
    return new PolicyTable(policy, time).text(Terminal.width(spec()));
  }
}
