package io.throughline.local.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.throughline.elasticsearch.FoundTransactions;
import io.throughline.elasticsearch.TransactionSearch;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.local.find.FindReport;
import io.throughline.local.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the lineage of a claim. */
@Command(
    name = "find",
    description =
        "Prints the lineage of a claim: where it stands, its money, what is wrong with it, and each"
            + " fact in order of time with the file, byte and segment that say so.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:found", "1:not found, or Elasticsearch does not answer", "2:wrong option"},
    footerHeading = "%nThe JSON object:%n",
    footer = {
      "  found          number of transactions that carry the text",
      "  transactions[] their documents as they stand in Elasticsearch, at most 50, latest first",
      "  similar[]      when there is none: those with a number that comes close",
      "",
      "Examples:",
      "  throughline find RVH000017",
      "  throughline find --json RVH000017"
    })
final class FindCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CLAIM",
      description = "Claim number, payer's claim number, transaction id, event id or finding id.")
  private String text;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    URI address = throughline.cluster().endpoints().elasticsearch();
    FindReport report = new FindReport(text, search(address));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.table(Terminal.width(spec)));
    out.flush();
    return report.isFound() ? 0 : 1;
  }

  private FoundTransactions search(URI address) throws IOException {
    try (ElasticsearchClient client = new ElasticsearchAddress(address.toString()).client()) {
      return TransactionSearch.find(client, text);
    } catch (ElasticsearchException e) {
      throw new IOException(
          "Elasticsearch at %s: %s; nothing was indexed yet?".formatted(address, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new IOException(
          "Elasticsearch at %s does not answer (%s); is the cluster up? See 'throughline status'"
              .formatted(address, e.getMessage()),
          e);
    }
  }
}
