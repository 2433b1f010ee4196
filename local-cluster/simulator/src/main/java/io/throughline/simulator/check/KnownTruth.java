package io.throughline.simulator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.simulator.truth.Owner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder truth of a history.
 *
 * @param transactions in the order of the file
 * @param owners of all events, by event id
 * @param faults that hit each transaction
 */
record KnownTruth(
    Map<Owner, Transaction> transactions,
    Map<String, Owner> owners,
    List<KnownFinding> findings,
    Map<Owner, Set<String>> faults) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A transaction.
   *
   * @param money of an account; null for others
   * @param events ids
   */
  record Transaction(Money money, Set<String> events) {}

  /** Of an account, cents. */
  record Money(long charges, long payments, long adjustments, long refunds, long open) {}

  static KnownTruth read(Path folder) throws IOException {
    Map<Owner, Transaction> transactions = new LinkedHashMap<>();
    Map<String, Owner> owners = new HashMap<>();
    read(
        folder.resolve("transactions.jsonl"),
        line -> {
          Owner owner = owner(line);
          Set<String> events = new LinkedHashSet<>();
          line.get("events").forEach(id -> events.add(id.asText()));
          events.forEach(id -> owners.put(id, owner));
          transactions.put(owner, new Transaction(money(line.path("money")), events));
        });
    List<KnownFinding> findings = new ArrayList<>();
    read(folder.resolve("findings.jsonl"), line -> findings.add(KnownFinding.of(line)));
    Map<Owner, Set<String>> faults = new HashMap<>();
    read(
        folder.resolve("faults.jsonl"),
        line ->
            faults
                .computeIfAbsent(owner(line.get("transaction")), owner -> new TreeSet<>())
                .add(line.get("fault").asText()));
    return new KnownTruth(transactions, owners, findings, faults);
  }

  private interface Taker {
    void take(JsonNode line);
  }

  private static void read(Path file, Taker to) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        to.take(JSON.readTree(line));
      }
    }
  }

  static Owner owner(JsonNode node) {
    return new Owner(Owner.Kind.valueOf(node.get("kind").asText()), node.get("key").asText());
  }

  private static Money money(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Money(
            node.get("charges").asLong(),
            node.get("payments").asLong(),
            node.get("adjustments").asLong(),
            node.get("refunds").asLong(),
            node.get("open").asLong());
  }

  Set<String> faultsOf(Owner owner) {
    return faults.getOrDefault(owner, Set.of());
  }
}
