package io.throughline.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.reference.PostingPolicy.Consequence;
import io.throughline.transaction.policy.Field;
import io.throughline.transaction.policy.PolicyProblem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON form of a posting policy, and finds all that is wrong with it. */
final class PostingPolicyReader {
  static final String TIME_ZONE = "timeZone";
  static final String WAIT_MINUTES = "waitMinutes";
  static final String FOUR_EYES_ABOVE = "fourEyesAbove";
  static final String CLOSED_PERIOD = "closedPeriod";
  static final String NEXT_OPEN = "next-open";
  static final String REFUSE = "refuse";
  static final String PLAUSIBLE_DIFFERENCE = "plausibleDifference";
  static final String RULES = "rules";
  static final String RULE = "rule";
  static final String SEVERITY = "severity";
  static final String OVERRIDABLE = "overridable";

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private static final int MOST_WAIT_MINUTES = 525_600;
  private static final long MOST_MONEY = 1_000_000_000_000_00L;
  private static final int MOST_RULES = 100;

  private final List<PolicyProblem> problems = new ArrayList<>();

  static PostingPolicy read(String json) {
    return new PostingPolicyReader().policy(json);
  }

  private PostingPolicy policy(String json) {
    Field policy = new Field(tree(json), "", problems);
    List<String> names =
        List.of(
            TIME_ZONE, WAIT_MINUTES, FOUR_EYES_ABOVE, CLOSED_PERIOD, PLAUSIBLE_DIFFERENCE, RULES);
    PostingPolicy read = policy.isSection(names) ? policy(policy) : null;
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
    return read;
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      return tree.isMissingNode() ? null : tree;
    } catch (JsonProcessingException e) {
      throw refused(List.of(new PolicyProblem("", "is not JSON: " + e.getOriginalMessage())));
    }
  }

  private static ReferenceException refused(List<PolicyProblem> problems) {
    return new ReferenceException(
        problems.stream()
            .map(problem -> new ReferenceProblem("posting", 0, problem.field(), problem.message()))
            .toList());
  }

  private PostingPolicy policy(Field policy) {
    Optional<ZoneId> zone = policy.get(TIME_ZONE).zone();
    int waitMinutes = policy.get(WAIT_MINUTES).number(0, MOST_WAIT_MINUTES);
    long fourEyesAbove = policy.get(FOUR_EYES_ABOVE).wholeNumber(0, MOST_MONEY);
    Optional<String> closed = policy.get(CLOSED_PERIOD).word(List.of(NEXT_OPEN, REFUSE));
    long difference = policy.get(PLAUSIBLE_DIFFERENCE).wholeNumber(0, MOST_MONEY);
    return new PostingPolicy(
        zone.orElse(ZoneOffset.UTC),
        waitMinutes,
        fourEyesAbove,
        closed.filter(NEXT_OPEN::equals).isPresent(),
        difference,
        consequences(policy.get(RULES)));
  }

  private static Map<String, Consequence> consequences(Field rules) {
    Map<String, Consequence> consequences = new HashMap<>();
    for (Field entry : rules.list(MOST_RULES)) {
      if (entry.isSection(List.of(RULE, SEVERITY, OVERRIDABLE))) {
        Optional<String> rule = entry.get(RULE).word(PostingRules.ALL);
        Optional<String> severity = entry.get(SEVERITY).word(Severity.words());
        boolean isOverridable = entry.get(OVERRIDABLE).truth();
        if (rule.isPresent()
            && consequences.put(rule.get(), new Consequence(severity(severity), isOverridable))
                != null) {
          entry.get(RULE).complain("is '%s' for the second time".formatted(rule.get()));
        }
      }
    }
    List<String> missing =
        PostingRules.ALL.stream().filter(rule -> !consequences.containsKey(rule)).toList();
    if (rules.isThere() && !missing.isEmpty()) {
      rules.complain(
          "says nothing of %s; expected an entry for every rule"
              .formatted(String.join(", ", missing)));
    }
    return consequences;
  }

  private static Severity severity(Optional<String> word) {
    return word.map(name -> Severity.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(Severity.REFUSE);
  }
}
