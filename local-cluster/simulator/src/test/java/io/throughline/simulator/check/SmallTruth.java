package io.throughline.simulator.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of a folder truth, as the simulator writes them. */
final class SmallTruth {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ObjectNode> transactions = new ArrayList<>();
  private final List<ObjectNode> findings = new ArrayList<>();
  private final List<ObjectNode> faults = new ArrayList<>();

  /**
   * @param money charges, payments, adjustments, refunds and open; none for other than accounts
   */
  void transaction(String kind, String key, List<Long> money, String... events) {
    ObjectNode node = owner(JSON.createObjectNode(), kind, key);
    if (!money.isEmpty()) {
      node.putObject("money")
          .put("charges", money.get(0))
          .put("payments", money.get(1))
          .put("adjustments", money.get(2))
          .put("refunds", money.get(3))
          .put("open", money.get(4));
    }
    List.of(events).forEach(node.putArray("events")::add);
    transactions.add(node);
  }

  private static ObjectNode owner(ObjectNode node, String kind, String key) {
    return node.put("kind", kind).put("key", key);
  }

  ObjectNode finding(String rule, String kind, String key, String subject, String raisedAt) {
    ObjectNode node = JSON.createObjectNode().put("rule", rule);
    owner(node.putObject("transaction"), kind, key);
    node.put("subject", subject).put("raisedAt", raisedAt);
    node.putNull("amountAtRisk").putNull("clearedBy").putNull("fault");
    node.put("withdrawn", false).put("decidable", true).put("mixed", false);
    findings.add(node);
    return node;
  }

  void fault(String fault, String kind, String key) {
    ObjectNode node = JSON.createObjectNode().put("fault", fault);
    owner(node.putObject("transaction"), kind, key);
    faults.add(node);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("transactions.jsonl"), transactions);
    write(folder.resolve("findings.jsonl"), findings);
    write(folder.resolve("faults.jsonl"), faults);
  }

  private static void write(Path file, List<ObjectNode> lines) throws IOException {
    Files.write(file, lines.stream().map(ObjectNode::toString).toList());
  }
}
