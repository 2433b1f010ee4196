package io.throughline.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.local.books.Books;
import io.throughline.local.books.BooksTable;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The stand-in for an ERP. */
@Command(
    name = "erp",
    description =
        "Shows the books of the stand-in ERP of the running cluster, closes and opens its periods,"
            + " and tells it what to do wrong. The ERP gateway has it book the postings.",
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown or done",
      "1:the ERP does not answer, or refuses; the message says why",
      "2:wrong option"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline erp ledger 0101",
      "  throughline erp journals --limit 20",
      "  throughline erp close 0101 2026-10",
      "  throughline erp faults errorPercent=20 lostAnswerPercent=5",
      "  throughline erp faults outage=true",
      "  throughline erp faults --none"
    })
final class ErpCommand extends VerbGroup {
  private static final int MOST = 10_000;

  @Command(
      name = "ledger",
      description = "Shows debit, credit and balance of each account of a company, as of now.")
  int ledger(
      @Parameters(paramLabel = "COMPANY", description = "Company code.") String company,
      @Option(names = "--json", description = "The accounts as JSON, in cents, for programs.")
          boolean json)
      throws IOException, InterruptedException {
    JsonNode accounts = books().ledger(company);
    out().print(json ? accounts + "\n" : BooksTable.accounts(accounts, width()));
    return 0;
  }

  @Command(
      name = "journals",
      description = "Lists documents in the order of booking: the latest, or those after one.")
  int journals(
      @Option(
              names = "--after",
              paramLabel = "NO",
              description = "The first ones after this one (default: the latest).")
          Long after,
      @Option(
              names = {"-n", "--limit"},
              paramLabel = "N",
              defaultValue = "50",
              description = "At most so many (default: ${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--json", description = "A JSON object a line, with all lines, in cents.")
          boolean json)
      throws IOException, InterruptedException {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(
          spec().commandLine(), "--limit is %d; give 1 to %d".formatted(limit, MOST));
    }
    List<JsonNode> journals =
        after == null ? books().latest(limit) : books().journals(after, limit);
    if (json) {
      journals.forEach(out()::println);
    } else {
      out().print(BooksTable.journals(journals, width()));
    }
    return 0;
  }

  @Command(name = "close", description = "Closes a period: it takes nothing new.")
  int close(
      @Parameters(paramLabel = "COMPANY", description = "Company code.") String company,
      @Parameters(paramLabel = "PERIOD", description = "Year and month, e.g. 2026-10.")
          String period)
      throws IOException, InterruptedException {
    books().setPeriod(company, period, false);
    out().println("Closed: %s of company %s".formatted(period, company));
    return 0;
  }

  @Command(name = "open", description = "Opens a period that was closed.")
  int open(
      @Parameters(paramLabel = "COMPANY", description = "Company code.") String company,
      @Parameters(paramLabel = "PERIOD", description = "Year and month, e.g. 2026-10.")
          String period)
      throws IOException, InterruptedException {
    books().setPeriod(company, period, true);
    out().println("Open: %s of company %s".formatted(period, company));
    return 0;
  }

  @Command(
      name = "faults",
      description = {
        "Shows what the ERP does wrong, or changes it: those that are named, or with --none all.",
        "Percent: errorPercent, throttlePercent, lostAnswerPercent. Milliseconds: slownessMillis,"
            + " lostAnswerMillis. Seconds: retryAfterSeconds. true or false: refuseDuplicates, outage."
            + " seed: of the dice. local-cluster/erp-server/README.md says what each does. They are"
            + " gone when the ERP is started anew."
      })
  int faults(
      @Parameters(
              arity = "0..*",
              paramLabel = "NAME=VALUE",
              description = "What to change; the rest stays.")
          Map<String, String> changes,
      @Option(names = "--none", description = "All off, before what is named is changed.")
          boolean none)
      throws IOException, InterruptedException {
    Books books = books();
    JsonNode known = books.faults();
    ObjectNode next = none ? JsonNodeFactory.instance.objectNode() : known.deepCopy();
    if (changes != null) {
      changes.forEach((name, value) -> put(next, name, value, known));
    }
    JsonNode shown = none || changes != null ? books.setFaults(next) : known;
    shown.properties().forEach(each -> out().println(each.getKey() + "=" + each.getValue()));
    return 0;
  }

  private void put(ObjectNode faults, String name, String value, JsonNode known) {
    JsonNode before = known.get(name);
    if (before == null) {
      throw new ParameterException(
          spec().commandLine(), "There is no fault %s; see --help".formatted(name));
    }
    try {
      if (before.isBoolean()) {
        faults.put(name, asBoolean(value));
      } else {
        faults.put(name, Long.parseLong(value));
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec().commandLine(),
          "%s=%s: give %s"
              .formatted(name, value, before.isBoolean() ? "true or false" : "a whole number"),
          e);
    }
  }

  private static boolean asBoolean(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private Books books() throws IOException {
    return Books.of(throughline().cluster());
  }

  private int width() {
    return Terminal.width(spec());
  }
}
