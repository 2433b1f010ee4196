package io.throughline.simulator.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.events.RevenueEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The truth about one site. Facts, findings and hits of faults go to logs as they are told; when
 * all are known, facts are read again, in parts of bounded size, to put those of each transaction
 * together. Only findings are ever in memory all at once. Not safe for use by several threads.
 */
final class SiteTruth {
  private static final long PART = 64L << 20;

  private final Log facts;
  private final Log findings;
  private final Log hits;
  private final ObjectMapper json;

  SiteTruth(Path folder, String site, ObjectMapper json) throws IOException {
    this.facts = new Log(folder.resolve("." + site + ".facts"));
    this.findings = new Log(folder.resolve("." + site + ".findings"));
    this.hits = new Log(folder.resolve("." + site + ".hits"));
    this.json = json;
  }

  void fact(Owner owner, RevenueEvent event) throws IOException {
    facts.append(Fact.of(owner, event).line());
  }

  void finding(Finding finding) throws IOException {
    findings.append(json.writeValueAsString(finding));
  }

  void hit(Hit hit) throws IOException {
    hits.append(json.writeValueAsString(hit));
  }

  /** Nothing more comes for now. */
  void rest() throws IOException {
    facts.rest();
    findings.rest();
    hits.rest();
  }

  /** Writes transactions, findings and hits, and forgets the logs. */
  void finish(Writer transactions, Writer found, Writer faults) throws IOException {
    rest();
    List<Finding> all = distinctFindings();
    FactIndex index = new FactIndex(all);
    FaultsOfOwners ofOwners = new FaultsOfOwners(all);
    writeHits(ofOwners, faults);
    long parts = facts.size() / PART + 1;
    for (int part = 0; part < parts; part++) {
      writePart(part, (int) parts, transactions, index);
    }
    Findings lines = new Findings(json, index, ofOwners);
    for (Finding finding : all) {
      Optional<ObjectNode> line = lines.json(finding);
      if (line.isPresent()) {
        write(line.get(), found);
      }
    }
    facts.delete();
    findings.delete();
    hits.delete();
  }

  private List<Finding> distinctFindings() throws IOException {
    List<Finding> all = new ArrayList<>();
    try (BufferedReader in = findings.read()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        all.add(json.readValue(line, Finding.class));
      }
    }
    return Findings.distinct(all);
  }

  private void writeHits(FaultsOfOwners ofOwners, Writer out) throws IOException {
    try (BufferedReader in = hits.read()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Hit hit = json.readValue(line, Hit.class);
        ofOwners.add(hit);
        ObjectNode node = json.createObjectNode();
        node.put("fault", hit.fault());
        hit.owner().write(node.putObject("transaction"));
        node.put("day", hit.day());
        write(node, out);
      }
    }
  }

  private void writePart(int part, int parts, Writer out, FactIndex index) throws IOException {
    Map<Owner, List<Fact>> owners = new LinkedHashMap<>();
    try (BufferedReader in = facts.read()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Fact fact = Fact.parse(line);
        if (Math.floorMod(fact.owner().hashCode(), parts) == part) {
          owners.computeIfAbsent(fact.owner(), owner -> new ArrayList<>()).add(fact);
          index.add(fact);
        }
      }
    }
    for (Map.Entry<Owner, List<Fact>> owner : owners.entrySet()) {
      write(transaction(owner.getKey(), distinct(owner.getValue())), out);
    }
  }

  /** A fact that is told twice is one. */
  private static Collection<Fact> distinct(List<Fact> facts) {
    Map<String, Fact> distinct = new LinkedHashMap<>();
    facts.forEach(fact -> distinct.putIfAbsent(fact.eventId(), fact));
    return distinct.values();
  }

  private ObjectNode transaction(Owner owner, Collection<Fact> ofOwner) {
    ObjectNode node = json.createObjectNode();
    owner.write(node);
    if (owner.kind() == Owner.Kind.CLAIM) {
      node.set("money", Ledger.of(ofOwner).json(json));
    }
    ArrayNode events = node.putArray("events");
    ofOwner.forEach(fact -> events.add(fact.eventId()));
    return node;
  }

  private void write(ObjectNode node, Writer out) throws IOException {
    out.write(json.writeValueAsString(node));
    out.write('\n');
  }
}
