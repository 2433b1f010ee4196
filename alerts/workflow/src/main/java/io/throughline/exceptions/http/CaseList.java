package io.throughline.exceptions.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.events.ExceptionCase;
import io.throughline.exceptions.query.CaseFilter;
import io.throughline.exceptions.query.CaseOrder;
import io.throughline.exceptions.query.FirstCases;
import io.throughline.exceptions.query.LocalCases;
import io.throughline.exceptions.query.Owners;
import io.throughline.exceptions.query.Unavailable;
import io.throughline.exceptions.stream.CasesStreams;
import io.throughline.http.Answer;
import io.throughline.http.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists cases of all instances. Each gives its own first ones, and they are merged. A list that
 * would leave out cases, since some have no instance just now, is refused.
 */
public final class CaseList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CasesStreams streams;
  private final LocalCases cases;
  private final Owners owners;
  private final Peers peers;

  /** A list over its parts. */
  public CaseList(CasesStreams streams, LocalCases cases, Owners owners, Peers peers) {
    this.streams = streams;
    this.cases = cases;
    this.owners = owners;
    this.peers = peers;
  }

  Answer answer(Asked asked) throws Refusal, InterruptedException {
    CaseFilter filter = ListQuery.read(asked.request());
    Part own = own(filter);
    if (asked.isHop()) {
      return Answer.json(200, own.json());
    }
    List<Part> parts = new ArrayList<>(List.of(own));
    for (String other : owners.others()) {
      Answer answer = peers.ask(other, "GET", asked.target(), new byte[0], asked.token());
      if (answer.status() != 200) {
        return answer;
      }
      parts.add(Part.of(answer));
    }
    return Answer.json(200, merged(filter, parts));
  }

  private Part own(CaseFilter filter) throws Refusal {
    FirstCases first = new FirstCases(filter);
    Set<Integer> partitions = cases.scan(first::offer);
    List<JsonNode> items = new ArrayList<>();
    for (ExceptionCase known : first.found()) {
      items.add(CaseJson.summary(known));
    }
    return new Part(partitions, items);
  }

  private ObjectNode merged(CaseFilter filter, List<Part> parts) throws Refusal {
    Set<Integer> partitions = new TreeSet<>();
    TreeMap<CaseOrder, JsonNode> all = new TreeMap<>();
    for (Part part : parts) {
      partitions.addAll(part.partitions());
      part.cases().forEach(item -> all.put(order(item), item));
    }
    if (partitions.size() < streams.partitions()) {
      throw Unavailable.REBALANCING.refusal(
          "%d of %d partitions have no instance now; ask again"
              .formatted(streams.partitions() - partitions.size(), streams.partitions()));
    }
    List<JsonNode> page = all.values().stream().limit(filter.size()).toList();
    ObjectNode json = Answer.object();
    json.putArray("cases").addAll(page);
    return json.put("nextPage", all.size() > page.size() ? order(page.getLast()).cursor() : null);
  }

  private static CaseOrder order(JsonNode item) {
    return new CaseOrder(
        CaseOrder.withoutSign(item.get("amount").longValue()),
        Instant.parse(item.get("openedAt").textValue()),
        item.get("caseId").textValue());
  }

  /** What one instance has. */
  private record Part(Set<Integer> partitions, List<JsonNode> cases) {
    static Part of(Answer answer) throws Refusal {
      try {
        JsonNode json = JSON.readTree(answer.body());
        Set<Integer> partitions = new TreeSet<>();
        json.get("partitions").forEach(number -> partitions.add(number.intValue()));
        List<JsonNode> cases = new ArrayList<>();
        json.get("cases").forEach(cases::add);
        return new Part(partitions, cases);
      } catch (IOException e) {
        throw Unavailable.INSTANCE_UNREACHABLE.refusal("Another instance answers no JSON");
      }
    }

    ObjectNode json() {
      ObjectNode json = Answer.object();
      ArrayNode numbers = json.putArray("partitions");
      partitions.forEach(numbers::add);
      json.putArray("cases").addAll(cases);
      return json;
    }
  }
}
