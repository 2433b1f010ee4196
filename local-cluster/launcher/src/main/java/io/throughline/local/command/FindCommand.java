package io.throughline.local.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.search.FoundTransactions;
import io.throughline.elasticsearch.search.StorySearch;
import io.throughline.elasticsearch.search.TransactionSearch;
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

/** Prints the story of the money that a reference names. */
@Command(
    name = "find",
    description =
        "Prints the whole story of the money that a reference names: what is wrong and how much is"
            + " at risk, where account, claims, remittance and deposit stand, which postings stand"
            + " and which are refused and why, and all that was said and decided of them in order"
            + " of time, each fact with the file, byte and segment that say so.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:found", "1:not found, or Elasticsearch does not answer", "2:wrong option"},
    footerHeading = "%nThe JSON object:%n",
    footer = {
      "  found          number of transactions that carry the text",
      "  transactions[] their documents as they stand in Elasticsearch, at most 50, latest first",
      "  similar[]      when there is none: those with a number that comes close",
      "  story          when they belong together: transactions[] with all that are part of it,",
      "                 entries[] {at, entry: document} in order of time, entriesTotal,",
      "                 postings[] that stand, openExceptions[]: postings that are refused",
      "",
      "Examples:",
      "  throughline find RVH000017",
      "  throughline find --all 0012345678",
      "  throughline find --json RVH000017"
    })
final class FindCommand implements Callable<Integer> {
  @ParentCommand private Throughline throughline;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "REFERENCE",
      description =
          "Claim number, payer's claim number, account number, trace, deposit batch, journal"
              + " document, or id of a transaction, event, finding, posting, exception or"
              + " decision.")
  private String text;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  @Option(
      names = "--all",
      description =
          "Leave nothing out: by default long stories show their beginning and end, and of a deposit"
              + " only what is about the account asked for.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    URI address = throughline.cluster().endpoints().elasticsearch();
    FindReport report = search(address);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.table(Terminal.width(spec)));
    out.flush();
    return report.isFound() ? 0 : 1;
  }

  private FindReport search(URI address) throws IOException {
    try (ElasticsearchClient client = new ElasticsearchAddress(address.toString()).client()) {
      FoundTransactions found = TransactionSearch.find(client, text);
      int most = all ? StorySearch.ALL_ENTRIES : StorySearch.SOME_ENTRIES;
      return new FindReport(text, found, StorySearch.of(client, found.exact(), most), all);
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
