package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.local.Endpoints;
import io.throughline.local.LocalCluster;
import io.throughline.local.RunningCluster;
import io.throughline.local.server.Servers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;

/** The verbs of the stand-in ERP, over its process alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErpCommandIT {
  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.toBeStarted();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startErpAndBook() throws IOException, InterruptedException {
    LocalCluster cluster = CLUSTER.cluster();
    cluster.run().begin(cluster.config().portsOffset());
    Files.createDirectories(cluster.run().erpToken().getParent());
    Files.writeString(cluster.run().erpToken(), "open-sesame");
    new Servers(List.of(cluster.servers().part("erp"))).start(System.out::println);
    for (int i = 1; i <= 3; i++) {
      assertThat(book("K-" + i, i * 100_000L)).contains("booked");
    }
  }

  @Test
  @Order(1)
  void ledgerAddsUp() {
    assertThat(execute("ledger", "0101")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            account  currency     debit     credit    balance  lines
            110000   USD       6,000.00       0.00   6,000.00      3
            120000   USD           0.00  -6,000.00  -6,000.00      3
            in all             6,000.00  -6,000.00       0.00      6
            """);
  }

  @Test
  @Order(2)
  void journalsAreTheLatestOrThoseAfterOne() {
    assertThat(execute("journals", "--limit", "2")).isZero();
    assertThat(out.toString()).contains("K-2", "K-3", "2026/3", "3,000.00").doesNotContain("K-1");
    out.getBuffer().setLength(0);

    assertThat(execute("journals", "--after", "0", "--limit", "1", "--json")).isZero();
    assertThat(out.toString()).contains("\"key\":\"K-1\"").doesNotContain("K-2");
  }

  @Test
  @Order(3)
  void aClosedPeriodTakesNothingUntilItIsOpened() throws Exception {
    assertThat(execute("close", "0101", "2026-11")).isZero();
    assertThat(book("K-4", 1)).contains("period-closed");
    assertThat(execute("open", "0101", "2026-11")).isZero();
    assertThat(book("K-4", 1)).contains("booked");

    assertThat(execute("close", "0101", "november")).isEqualTo(1);
    assertThat(err.toString()).contains("a period is year and month");
  }

  @Test
  @Order(4)
  void faultsAreChangedOneByOneAndShown() {
    assertThat(execute("faults", "errorPercent=20", "refuseDuplicates=true")).isZero();
    assertThat(execute("faults", "seed=9")).isZero();
    assertThat(out.toString()).endsWith(faults(9, 20, true));
    out.getBuffer().setLength(0);

    assertThat(execute("faults", "--none")).isZero();
    assertThat(out.toString()).isEqualTo(faults(0, 0, false));
    assertThat(execute("faults", "nonsense=1")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(execute("faults", "outage=maybe")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("no fault nonsense", "outage=maybe: give true or false");
  }

  @Test
  @Order(5)
  void anErpThatIsGoneIsNamedWithTheRemedy() throws Exception {
    CLUSTER.cluster().servers().part("erp").kill();

    assertThat(execute("ledger", "0101")).isEqualTo(1);
    assertThat(err.toString()).contains("does not answer", "throughline status");
  }

  private static String faults(int seed, int errorPercent, boolean refuseDuplicates) {
    return """
        seed=%d
        errorPercent=%d
        throttlePercent=0
        retryAfterSeconds=0
        slownessMillis=0
        lostAnswerPercent=0
        lostAnswerMillis=0
        refuseDuplicates=%s
        outage=false
        """
        .formatted(seed, errorPercent, refuseDuplicates);
  }

  private int execute(String... arguments) {
    CommandLine line =
        Throughline.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 3];
    all[0] = "--run-dir";
    all[1] = CLUSTER.cluster().run().root().toString();
    all[2] = "erp";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return line.execute(all);
  }

  private static String book(String key, long amount) throws IOException, InterruptedException {
    String entry =
        """
        {"entries":[{"key":"%s","postingDate":"2026-11-30","currency":"USD","lines":[
          {"account":"110000","amount":%d},{"account":"120000","amount":-%2$d}]}]}
        """
            .formatted(key, amount);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    Endpoints.erp(CLUSTER.cluster().config())
                        .resolve("/v1/companies/0101/periods/2026-11/journals"))
                .header("Authorization", "Bearer open-sesame")
                .POST(HttpRequest.BodyPublishers.ofString(entry))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
