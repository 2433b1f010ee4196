package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundFinding;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransaction.Content;
import io.throughline.elasticsearch.search.FoundTransaction.Latency;
import io.throughline.elasticsearch.search.FoundTransaction.Money;
import io.throughline.local.text.Dollars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One transaction: where it stands, its money, how long it took, what is posted and refused of it,
 * its findings with their life.
 */
record Heading(
    FoundTransaction transaction, Bookings bookings, Labels labels, int width, boolean all) {
  private static final String INDENT = "   ";
  private static final int MOST_FINDINGS = 10;

  String text() {
    Content content = transaction.content();
    return "%-2s %s %s is %s%n"
            .formatted(
                labels.of(transaction.id()),
                Words.capitalised(content.kind()),
                name(content),
                content.stage())
        + Words.wrapped(INDENT, money(content), width)
        + Words.wrapped(INDENT, latencies(content.latency()), width)
        + Words.wrapped(INDENT, parties(content), width)
        + INDENT
        + "transaction %s, %s%n"
            .formatted(transaction.id(), Words.count(content.factCount(), "fact"))
        + refused(content)
        + bookings.of(transaction.id())
        + findings(content.findings());
  }

  private static String name(Content content) {
    String number =
        Words.or(Words.or(content.number(), content.claim().number()), "without number");
    return Words.or(content.issuer(), "").isEmpty() ? number : number + " of " + content.issuer();
  }

  private static List<String> money(Content content) {
    Money money = content.money();
    List<String> parts = new ArrayList<>();
    switch (content.kind()) {
      case "REMITTANCE" -> {
        add(parts, "advised", money.advised());
        add(parts, "settled", money.settled());
        add(parts, "posted", money.posted());
        add(parts, "journaled", money.journaled());
      }
      case "DEPOSIT" -> {
        add(parts, "posted", money.posted());
        add(parts, "journaled", money.journaled());
      }
      default -> {
        add(parts, "charge", money.charge());
        add(parts, "paid", money.paid());
        add(parts, "adjusted", money.adjusted());
        add(parts, "patient", money.patientResponsibility());
      }
    }
    parts.add("outstanding %s %s".formatted(Dollars.of(money.outstanding()), money.currency()));
    return parts;
  }

  private static void add(List<String> parts, String name, Long amount) {
    if (amount != null) {
      parts.add(name + " " + Dollars.of(amount));
    }
  }

  private static List<String> latencies(Latency latency) {
    List<String> parts = new ArrayList<>();
    if (latency != null) {
      last(parts, "submitted to remitted", latency.submissionToRemittance());
      last(parts, "remitted to posted", latency.remittanceToPosting());
      last(parts, "posted to journal", latency.postingToJournal());
      last(parts, "encounter to journal", latency.endToEnd());
      last(parts, "remitted to reconciled", latency.reconciliation());
    }
    return parts;
  }

  private static void last(List<String> parts, String name, Long millis) {
    if (millis != null) {
      parts.add(name + " " + Words.lasting(millis));
    }
  }

  private static List<String> parties(Content content) {
    List<String> parts = new ArrayList<>();
    String provider = content.provider() == null ? null : content.provider().id();
    if (provider != null && !provider.equals(content.issuer())) {
      parts.add("billed by " + provider);
    }
    String payer =
        content.payer() == null
            ? ""
            : Stream.of(content.payer().name(), content.payer().id())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    if (!payer.isEmpty()) {
      parts.add("paid by " + payer);
    }
    return parts;
  }

  private static String refused(Content content) {
    return content.factsRefused() == 0
        ? ""
        : INDENT
            + "%s found no room and are in the dead letters%n"
                .formatted(Words.count(content.factsRefused(), "fact"));
  }

  private String findings(List<FoundFinding> findings) {
    int most = all ? findings.size() : MOST_FINDINGS;
    String shown =
        findings.stream()
            .sorted(
                Comparator.comparing(FoundFinding::isOpen)
                    .reversed()
                    .thenComparing(Comparator.comparingLong(FoundFinding::amountAtRisk).reversed()))
            .limit(most)
            .map(this::life)
            .collect(Collectors.joining());
    return findings.size() <= most
        ? shown
        : shown
            + INDENT
            + "… %s more; --all shows them%n"
                .formatted(Words.count(findings.size() - most, "finding"));
  }

  private String life(FoundFinding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s %s %s".formatted(Words.or(finding.status(), "OPEN"), finding.kind(), finding.rule()));
    parts.add(
        Dollars.of(finding.amountAtRisk()) + (finding.isOpen() ? " at risk" : " was at risk"));
    if (finding.raisedAt() != null) {
      parts.add("from " + Words.time(finding.raisedAt()));
    }
    if (finding.endedAt() != null) {
      parts.add("until " + Words.time(finding.endedAt()));
    }
    if (finding.endedBy() != null) {
      parts.add("ended by " + labels.ofFact(finding.endedBy()));
    }
    if (!finding.evidence().isEmpty()) {
      parts.add(
          "shown by "
              + finding.evidence().stream()
                  .limit(MOST_FINDINGS)
                  .map(labels::ofFact)
                  .collect(Collectors.joining(" ")));
    }
    return Words.wrapped(INDENT, parts, width);
  }
}
