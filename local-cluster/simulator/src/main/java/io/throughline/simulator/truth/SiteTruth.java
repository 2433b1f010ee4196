package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.events.RevenueEvent;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The truth about one site. Facts and findings go to logs as they are told; when all are known,
 * they are read again, in parts of bounded size, to put those of each transaction together. Not
 * safe for use by several threads.
 */
final class SiteTruth {
  private static final long PART = 64L << 20;

  private final Path log;
  private final Path findingLog;
  private final ObjectMapper json;
  private BufferedWriter open;
  private BufferedWriter openFindings;

  SiteTruth(Path folder, String site, ObjectMapper json) throws IOException {
    this.log = folder.resolve("." + site + ".facts");
    this.findingLog = folder.resolve("." + site + ".findings");
    this.json = json;
    Files.deleteIfExists(log);
    Files.deleteIfExists(findingLog);
  }

  void fact(Owner owner, RevenueEvent event) throws IOException {
    if (open == null) {
      open = append(log);
    }
    open.write(Fact.of(owner, event).line());
    open.write('\n');
  }

  void finding(Finding finding) throws IOException {
    if (openFindings == null) {
      openFindings = append(findingLog);
    }
    openFindings.write(json.writeValueAsString(finding));
    openFindings.write('\n');
  }

  private static BufferedWriter append(Path file) throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Nothing more comes for now. */
  void rest() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
    if (openFindings != null) {
      openFindings.close();
      openFindings = null;
    }
  }

  /** Writes transactions and findings, and forgets the log. */
  void finish(BufferedWriter transactions, BufferedWriter found) throws IOException {
    rest();
    if (!Files.exists(log)) {
      return;
    }
    List<Finding> findings = findings();
    Map<FactName, List<String>> names = names(findings);
    int parts = (int) (Files.size(log) / PART) + 1;
    for (int part = 0; part < parts; part++) {
      writePart(part, parts, transactions, names);
    }
    for (Finding finding : distinct(findings)) {
      ObjectNode line = Findings.json(json, finding, names);
      if (line != null) {
        found.write(json.writeValueAsString(line));
        found.write('\n');
      }
    }
    Files.delete(log);
    Files.deleteIfExists(findingLog);
  }

  private List<Finding> findings() throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (Files.exists(findingLog)) {
      for (String line : Files.readAllLines(findingLog)) {
        findings.add(json.readValue(line, Finding.class));
      }
    }
    return findings;
  }

  /** Of two about the same, the one that a fault has caused: it knows more. */
  private static Collection<Finding> distinct(List<Finding> findings) {
    Map<List<Object>, Finding> distinct = new LinkedHashMap<>();
    for (Finding one : findings) {
      List<Object> about = Arrays.asList(one.kind(), one.rule(), one.transaction(), one.subject());
      distinct.merge(about, one, (known, next) -> known.fault() == null ? next : known);
    }
    return distinct.values();
  }

  /** The facts whose event ids findings ask for, none of them known yet. */
  private static Map<FactName, List<String>> names(List<Finding> findings) {
    Map<FactName, List<String>> names = new HashMap<>();
    for (Finding finding : findings) {
      for (FactName name : new FactName[] {finding.subject(), finding.clearedBy()}) {
        if (name != null) {
          names.put(name.first(), new ArrayList<>());
        }
      }
    }
    return names;
  }

  private void writePart(int part, int parts, BufferedWriter out, Map<FactName, List<String>> names)
      throws IOException {
    Map<Owner, List<Fact>> owners = new LinkedHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(log)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Fact fact = Fact.parse(line);
        if (Math.floorMod(fact.owner().hashCode(), parts) == part) {
          owners.computeIfAbsent(fact.owner(), owner -> new ArrayList<>()).add(fact);
          List<String> ids = names.get(new FactName(fact.owner(), fact.milestone(), fact.detail()));
          if (ids != null && !ids.contains(fact.eventId())) {
            ids.add(fact.eventId());
          }
        }
      }
    }
    for (Map.Entry<Owner, List<Fact>> owner : owners.entrySet()) {
      out.write(json.writeValueAsString(transaction(owner.getKey(), owner.getValue())));
      out.write('\n');
    }
  }

  private ObjectNode transaction(Owner owner, List<Fact> facts) {
    ObjectNode node = json.createObjectNode();
    node.put("kind", owner.kind().name());
    node.put("key", owner.key());
    if (owner.kind() == Owner.Kind.CLAIM) {
      node.set("money", Ledger.of(facts).json(json));
    }
    ArrayNode events = node.putArray("events");
    facts.stream().map(Fact::eventId).distinct().forEach(events::add);
    return node;
  }
}
