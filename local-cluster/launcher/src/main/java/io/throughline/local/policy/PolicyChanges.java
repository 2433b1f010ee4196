package io.throughline.local.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.transaction.policy.Deadline;
import io.throughline.transaction.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one policy says otherwise than another.
 *
 * @param before what was in force
 * @param after what comes into force
 */
public record PolicyChanges(Policy before, Policy after) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One line a change from one to another, without the version; none when both say the same. */
  public static List<String> between(Policy before, Policy after) {
    return new PolicyChanges(before, after).lines();
  }

  /** One line a change, without the version; none when both say the same. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    settings(lines);
    holidays(lines);
    deadlines(lines);
    return lines;
  }

  private void settings(List<String> lines) {
    JsonNode old = tree(before);
    tree(after)
        .properties()
        .forEach(
            setting -> {
              JsonNode value = old.get(setting.getKey());
              boolean isSingle =
                  setting.getValue().isValueNode() && !setting.getKey().equals("version");
              if (isSingle && !setting.getValue().equals(value)) {
                lines.add(
                    "%s: %s, was %s"
                        .formatted(setting.getKey(), setting.getValue().asText(), value.asText()));
              }
            });
  }

  private static JsonNode tree(Policy policy) {
    try {
      return JSON.readTree(policy.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the JSON form of a policy is not JSON", e);
    }
  }

  private void holidays(List<String> lines) {
    Set<LocalDate> added = new LinkedHashSet<>(after.holidays());
    before.holidays().forEach(added::remove);
    added.forEach(day -> lines.add("holiday %s: new".formatted(day)));
    Set<LocalDate> removed = new LinkedHashSet<>(before.holidays());
    after.holidays().forEach(removed::remove);
    removed.forEach(day -> lines.add("holiday %s: no more".formatted(day)));
  }

  private void deadlines(List<String> lines) {
    Map<String, Deadline> old = byName(before);
    Map<String, Deadline> now = byName(after);
    now.forEach(
        (name, deadline) -> {
          Deadline was = old.get(name);
          if (was == null) {
            lines.add("%s: %s, new".formatted(name, PolicyTable.within(deadline)));
          } else if (!was.equals(deadline)) {
            lines.add(
                "%s: %s, was %s"
                    .formatted(name, PolicyTable.within(deadline), PolicyTable.within(was)));
          }
        });
    old.keySet().removeAll(now.keySet());
    old.forEach(
        (name, was) -> lines.add("%s: no more, was %s".formatted(name, PolicyTable.within(was))));
  }

  private static Map<String, Deadline> byName(Policy policy) {
    Map<String, Deadline> byName = new LinkedHashMap<>();
    policy.deadlines().forEach(deadline -> byName.put(name(deadline), deadline));
    return byName;
  }

  private static String name(Deadline deadline) {
    String payers =
        deadline.payers().isEmpty() ? "" : " of " + String.join(", ", deadline.payers());
    String facilities =
        deadline.facilities().isEmpty() ? "" : " at " + String.join(", ", deadline.facilities());
    return deadline.rule() + payers + facilities;
  }
}
