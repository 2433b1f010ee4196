package io.throughline.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.decision.trail.TrailVerifier;
import io.throughline.local.LocalCluster;
import io.throughline.local.exceptions.CaseTable;
import io.throughline.local.exceptions.CasesClient;
import io.throughline.local.exceptions.TrailAudit;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Exception cases: what was refused, and what people decide about it. */
@Command(
    name = "exceptions",
    description = {
      "Shows posting candidates that were refused, and decides about them.",
      "An operator's approval or waiver is a proposal, and so is any above the limit of the case; an"
          + " approver other than the proposer decides it by asking for the same."
    },
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown, decided or proposed; verified without a fault",
      "1:refused, with the reason; the workflow does not answer; a trail has a fault",
      "2:wrong option"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline exceptions list --rule payer-known --min-amount 1000.00",
      "  throughline exceptions show CASE",
      "  throughline exceptions assign CASE anna",
      "  throughline exceptions approve CASE --reason 'confirmed by the payer'",
      "  throughline exceptions approve CASE --reason 'checked' --as approver",
      "  throughline exceptions correct CASE payer=FP107 facility=RVH",
      "  throughline exceptions retry CASE",
      "  throughline exceptions waive CASE --reason 'paid twice, returned'",
      "  throughline exceptions verify"
    })
final class ExceptionsCommand extends VerbGroup {
  private static final String CASE = "Its id, as the list shows it.";
  private static final String AS =
      "Whose token: viewer, operator or approver (default: ${DEFAULT-VALUE}).";
  private static final String REASON = "Why; kept in the audit trail.";
  private static final String JSON = "One JSON object, for programs.";
  private static final String STANDING = "OPEN,ASSIGNED,WAITING,RETRYING,APPROVED";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private enum Role {
    VIEWER,
    OPERATOR,
    APPROVER
  }

  /** Minor units of dollars as people write them. */
  private static final class Cents implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return new BigDecimal(text).movePointRight(2).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw new TypeConversionException("'%s' is no amount like 1000.00".formatted(text));
      }
    }
  }

  @Command(
      name = "list",
      description = "Lists cases, the most money first, then what waits longest.")
  int list(
      @Option(
              names = "--state",
              defaultValue = STANDING,
              paramLabel = "STATE",
              description =
                  "Names with commas between them, of OPEN, ASSIGNED, WAITING, RETRYING, APPROVED,"
                      + " WAIVED, RESOLVED; any for all (default: those that are not over).")
          String state,
      @Option(names = "--rule", description = "With this rule among the reasons.") String rule,
      @Option(names = "--payer", description = "Of this payer.") String payer,
      @Option(names = "--facility", description = "Of this facility.") String facility,
      @Option(names = "--assignee", description = "Of this person.") String assignee,
      @Option(
              names = "--min-amount",
              converter = Cents.class,
              paramLabel = "AMOUNT",
              description = "Of at least this, whatever the sign, e.g. 1000.00.")
          Long minAmount,
      @Option(
              names = "--page",
              paramLabel = "CURSOR",
              description = "What the list before named as its next page.")
          String page,
      @Option(names = "--json", description = JSON) boolean json,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "viewer", description = AS)
          Role as)
      throws IOException, InterruptedException {
    Map<String, String> filter = new LinkedHashMap<>();
    put(filter, "state", state.equalsIgnoreCase("any") ? null : state);
    put(filter, "rule", rule);
    put(filter, "payer", payer);
    put(filter, "facility", facility);
    put(filter, "assignee", assignee);
    put(filter, "minAmount", minAmount);
    put(filter, "page", page);
    JsonNode found = client(as).list(filter);
    if (json) {
      out().println(found);
      return 0;
    }
    out().print(CaseTable.list(found, Terminal.width(spec())));
    if (found.path("nextPage").isTextual()) {
      out().println("More: --page " + found.path("nextPage").textValue());
    }
    return 0;
  }

  private static void put(Map<String, String> filter, String name, Object value) {
    if (value != null) {
      filter.put(name, value.toString());
    }
  }

  @Command(
      name = "show",
      description = "Shows a case with its reasons, its proposal and its audit trail.")
  int show(
      @Parameters(paramLabel = "CASE", description = CASE) String caseId,
      @Option(names = "--json", description = JSON) boolean json,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "viewer", description = AS)
          Role as)
      throws IOException, InterruptedException {
    JsonNode shown = client(as).show(caseId);
    out().print(json ? shown + "\n" : CaseTable.whole(shown, Terminal.width(spec())));
    return 0;
  }

  @Command(name = "assign", description = "Says who works on a case.")
  int assign(
      @Parameters(paramLabel = "CASE", description = CASE) String caseId,
      @Parameters(paramLabel = "NAME", description = "Who.") String assignee,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "operator", description = AS)
          Role as)
      throws IOException, InterruptedException {
    return decide(as, caseId, (shown, decision) -> decision.put("assignee", assignee), "ASSIGN");
  }

  @Command(
      name = "approve",
      description = "Has it posted although rules are not met, or proposes so.")
  int approve(
      @Parameters(paramLabel = "CASE", description = CASE) String caseId,
      @Option(names = "--reason", required = true, description = REASON) String reason,
      @Option(
              names = "--override",
              split = ",",
              paramLabel = "RULE",
              description =
                  "Rules that may be unmet (default: all reasons that may be overridden).")
          List<String> rules,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "operator", description = AS)
          Role as)
      throws IOException, InterruptedException {
    return decide(
        as,
        caseId,
        (shown, decision) -> {
          decision.put("reason", reason);
          var overridden = decision.putArray("overriddenRules");
          if (rules != null) {
            rules.forEach(overridden::add);
          } else {
            for (JsonNode rule : shown.path("reasons")) {
              if (rule.path("overridable").asBoolean()) {
                overridden.add(rule.path("rule"));
              }
            }
          }
        },
        "APPROVE");
  }

  @Command(name = "waive", description = "Decides that it is not posted, or proposes so.")
  int waive(
      @Parameters(paramLabel = "CASE", description = CASE) String caseId,
      @Option(names = "--reason", required = true, description = REASON) String reason,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "operator", description = AS)
          Role as)
      throws IOException, InterruptedException {
    return decide(as, caseId, (shown, decision) -> decision.put("reason", reason), "WAIVE");
  }

  @Command(name = "retry", description = "Has the revenue job look at it again now.")
  int retry(
      @Parameters(paramLabel = "CASE", description = CASE) String caseId,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "operator", description = AS)
          Role as)
      throws IOException, InterruptedException {
    return decide(as, caseId, (shown, decision) -> {}, "RETRY");
  }

  @Command(name = "correct", description = "Has it posted with other dimensions.")
  int correct(
      @Parameters(index = "0", paramLabel = "CASE", description = CASE) String caseId,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "DIMENSION=VALUE",
              description = "payer, facility, serviceLine, costCenter, companyCode or postingDate.")
          Map<String, String> corrections,
      @Option(names = "--reason", defaultValue = "", description = REASON) String reason,
      @Option(names = "--as", paramLabel = "ROLE", defaultValue = "operator", description = AS)
          Role as)
      throws IOException, InterruptedException {
    return decide(
        as,
        caseId,
        (shown, decision) -> {
          decision.put("reason", reason);
          ObjectNode dimensions = decision.putObject("corrections");
          corrections.forEach(dimensions::put);
        },
        "CORRECT");
  }

  @Command(
      name = "verify",
      description =
          "Verifies the audit trails in Kafka: an entry that was changed, left out, moved or added"
              + " is named with its place.")
  int verify(
      @Option(names = "--case", paramLabel = "CASE", description = "Only of this one.")
          String caseId)
      throws IOException {
    LocalCluster cluster = throughline().cluster();
    TrailVerifier verified =
        new TrailAudit(
                cluster.endpoints().bootstrapServers(),
                cluster.endpoints().schemaRegistry().toString(),
                Optional.ofNullable(caseId))
            .verify();
    verified.faults().forEach(out()::println);
    out()
        .println(
            "%,d entries of %,d cases: %s"
                .formatted(
                    verified.entries(),
                    verified.cases().size(),
                    verified.faultCount() == 0
                        ? "every trail is whole"
                        : "%,d faults".formatted(verified.faultCount())));
    return verified.faultCount() == 0 ? 0 : 1;
  }

  private interface Filling {
    void fill(JsonNode shown, ObjectNode decision);
  }

  /** About the revision as it is now. */
  private int decide(Role as, String caseId, Filling filling, String action)
      throws IOException, InterruptedException {
    CasesClient client = client(as);
    JsonNode shown = client.show(caseId);
    ObjectNode decision =
        MAPPER
            .createObjectNode()
            .put("decisionId", UUID.randomUUID().toString())
            .put("action", action)
            .put("exceptionRevision", shown.path("exceptionRevision").intValue());
    filling.fill(shown, decision);
    JsonNode answer = client.decide(caseId, decision);
    String detail = answer.path("detail").asText();
    out().println(answer.path("outcome").asText() + (detail.isEmpty() ? "" : ": " + detail));
    return 0;
  }

  private CasesClient client(Role as) throws IOException {
    LocalCluster cluster = throughline().cluster();
    Path token = cluster.run().exceptionsToken(as.name().toLowerCase(Locale.ROOT));
    if (!Files.exists(token)) {
      throw new IOException("There is no %s; 'throughline up' makes it".formatted(token));
    }
    return new CasesClient(cluster.endpoints().exceptions(), Files.readString(token).strip());
  }
}
