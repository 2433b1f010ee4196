package io.throughline.exceptions.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.events.DecisionAction;
import io.throughline.http.HttpProblem;
import io.throughline.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person asks for. Read strictly: a field that is not known may be a misspelt one that would
 * have changed the decision. Faults name their place, never what stands there.
 *
 * @param assignee null when there is none
 */
record DecisionBody(
    String decisionId,
    DecisionAction action,
    int exceptionRevision,
    String reason,
    List<String> overriddenRules,
    Map<String, String> corrections,
    String assignee) {
  private static final int MAX_DEPTH = 5;
  private static final int MAX_ITEMS = 50;
  private static final int MAX_TEXT = 100;
  private static final int MAX_REASON = 1_000;

  private static final List<String> FIELDS =
      List.of(
          "decisionId",
          "action",
          "exceptionRevision",
          "reason",
          "overriddenRules",
          "corrections",
          "assignee");

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /**
   * Reads a body.
   *
   * @throws Refusal {@link HttpProblem#BAD_REQUEST} with the place of the fault
   */
  static DecisionBody read(byte[] body) throws Refusal {
    JsonNode json = parse(body);
    if (!json.isObject()) {
      throw fault("/", "an object with " + FIELDS);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw fault("/", "no other fields than " + FIELDS);
      }
    }
    return new DecisionBody(
        decisionId(json.path("decisionId")),
        action(json.path("action")),
        revision(json.path("exceptionRevision")),
        json.path("reason").isMissingNode() ? "" : text("/reason", json.get("reason"), MAX_REASON),
        rules(json.path("overriddenRules")),
        corrections(json.path("corrections")),
        json.path("assignee").isMissingNode()
            ? null
            : text("/assignee", json.get("assignee"), MAX_TEXT));
  }

  private static JsonNode parse(byte[] body) throws Refusal {
    try {
      return READER.readTree(body);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new Refusal(
          HttpProblem.BAD_REQUEST,
          at == null
              ? "The body is not JSON of at most %d levels".formatted(MAX_DEPTH)
              : "Line %d, column %d: there the body stops being JSON of one value"
                  .formatted(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory were read", e);
    }
  }

  private static String decisionId(JsonNode node) throws Refusal {
    if (node.isTextual() && node.textValue().matches("[A-Za-z0-9._:-]{1,100}")) {
      return node.textValue();
    }
    throw fault(
        "/decisionId", "1 to 100 letters, digits, '.', '_', ':', '-', new for each decision");
  }

  private static DecisionAction action(JsonNode node) throws Refusal {
    for (DecisionAction action : DecisionAction.values()) {
      if (action != DecisionAction.UNKNOWN && action.name().equals(node.textValue())) {
        return action;
      }
    }
    throw fault("/action", "ASSIGN, APPROVE, CORRECT, RETRY or WAIVE");
  }

  private static int revision(JsonNode node) throws Refusal {
    if (node.isInt() && node.intValue() > 0) {
      return node.intValue();
    }
    throw fault("/exceptionRevision", "the revision that was looked at, a whole number from 1");
  }

  private static List<String> rules(JsonNode node) throws Refusal {
    List<String> rules = new ArrayList<>();
    if (!node.isMissingNode()) {
      if (!node.isArray() || node.size() > MAX_ITEMS) {
        throw fault("/overriddenRules", "at most %d names of rules".formatted(MAX_ITEMS));
      }
      for (int i = 0; i < node.size(); i++) {
        rules.add(text("/overriddenRules/" + i, node.get(i), MAX_TEXT));
      }
    }
    return rules.stream().distinct().sorted().toList();
  }

  private static Map<String, String> corrections(JsonNode node) throws Refusal {
    Map<String, String> corrections = new TreeMap<>();
    if (!node.isMissingNode()) {
      if (!node.isObject() || node.size() > MAX_ITEMS) {
        throw fault("/corrections", "an object, dimension to value");
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        corrections.put(field.getKey(), text("/corrections", field.getValue(), MAX_TEXT));
      }
    }
    return corrections;
  }

  private static String text(String place, JsonNode node, int most) throws Refusal {
    if (node.isTextual()
        && node.textValue().length() <= most
        && node.textValue().chars().noneMatch(Character::isISOControl)) {
      return node.textValue();
    }
    throw fault(place, "text of at most %d characters, without control characters".formatted(most));
  }

  private static Refusal fault(String place, String expected) {
    return new Refusal(HttpProblem.BAD_REQUEST, "%s must be %s".formatted(place, expected));
  }
}
