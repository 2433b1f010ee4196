package io.throughline.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.audit.Audit;
import io.throughline.audit.AuditOptions;
import io.throughline.audit.AuditReport;
import io.throughline.audit.source.KafkaTopics;
import io.throughline.events.TopicNames;
import io.throughline.local.books.Books;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The books of a cluster's ERP beside those that the audit expects. */
record ClusterBooks(LocalCluster cluster) {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  /** What the audit says of all that the cluster has published. */
  AuditReport audit() throws IOException, InterruptedException {
    return Audit.run(
        new KafkaTopics(
            cluster.endpoints().bootstrapServers(),
            cluster.endpoints().schemaRegistry().toString(),
            TopicNames.LIVE,
            "throughline-revenue",
            PATIENCE,
            System.out::println),
        AuditOptions.standard().tolerating(TOLERANCE).telling(System.out::println));
  }

  /** How many of a kind were compared. */
  static long compared(AuditReport report, String what) {
    return report.totals().stream()
        .filter(total -> total.what().equals(what))
        .mapToLong(AuditReport.Total::compared)
        .sum();
  }

  /** Balance that the audit expects of each account, over all companies; none of zero. */
  static Map<String, BigInteger> expected(AuditReport report) {
    Map<String, BigInteger> expected = new TreeMap<>();
    for (AuditReport.MoneyTotal sum : report.money()) {
      if (sum.kind().equals("LEDGER") && sum.expected().signum() != 0) {
        expected.put(sum.what(), sum.expected());
      }
    }
    return expected;
  }

  /** Balance of each account in the ERP, over all companies; none of zero. */
  Map<String, BigInteger> booked() throws IOException, InterruptedException {
    Map<String, BigInteger> booked = new TreeMap<>();
    for (JsonNode journal : Books.of(cluster).journals(0, Integer.MAX_VALUE)) {
      for (JsonNode line : journal.get("lines")) {
        booked.merge(
            line.get("account").asText(),
            BigInteger.valueOf(line.get("amount").asLong()),
            BigInteger::add);
      }
    }
    booked.values().removeIf(balance -> balance.signum() == 0);
    return booked;
  }
}
