package io.throughline.transaction.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field of the JSON form of a policy. Each way to read it that does not suit it adds a problem
 * and gives nothing, so that reading goes on and finds the next problem.
 *
 * @param node what it holds; null when it is missing
 * @param pointer where it stands
 * @param problems takes what is wrong
 */
public record Field(JsonNode node, String pointer, List<PolicyProblem> problems) {
  private static final int MOST_PROBLEMS = 100;
  private static final int LONGEST_SHOWN = 60;

  /** Something is wrong with it. */
  public void complain(String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new PolicyProblem(pointer, message));
    }
  }

  private void expected(String what) {
    complain(node == null ? "is missing; expected " + what : shown() + "; expected " + what);
  }

  /** One of its fields. */
  public Field get(String name) {
    return new Field(node.get(name), pointer + "/" + name, problems);
  }

  /** Whether it is there. */
  public boolean isThere() {
    return node != null;
  }

  /** Whether it has fields, and no others than these. */
  public boolean isSection(List<String> names) {
    if (node == null || !node.isObject()) {
      expected("a section with " + String.join(", ", names));
      return false;
    }
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!names.contains(name)) {
        get(name.replace("~", "~0").replace("/", "~1"))
            .complain("is unknown; expected only " + String.join(", ", names));
      }
    }
    return true;
  }

  /** A text of a pattern. */
  public Optional<String> text(String pattern, String what) {
    if (node != null && node.isTextual() && node.textValue().matches(pattern)) {
      return Optional.of(node.textValue());
    }
    expected(what);
    return Optional.empty();
  }

  /** One of some words. */
  public Optional<String> word(Collection<String> words) {
    if (node != null && node.isTextual() && words.contains(node.textValue())) {
      return Optional.of(node.textValue());
    }
    expected("one of " + String.join(", ", words));
    return Optional.empty();
  }

  /** A whole number; the least one when it is none, or not between the two. */
  public int number(int least, int most) {
    return Math.toIntExact(wholeNumber(least, most));
  }

  /** A whole number; the least one when it is none, or not between the two. */
  public long wholeNumber(long least, long most) {
    boolean fits =
        node != null
            && node.isIntegralNumber()
            && node.canConvertToLong()
            && node.longValue() >= least
            && node.longValue() <= most;
    if (!fits) {
      expected("a whole number from %d to %d".formatted(least, most));
    }
    return fits ? node.longValue() : least;
  }

  /** Whether it is true; false when it is neither. */
  public boolean truth() {
    if (node == null || !node.isBoolean()) {
      expected("true or false");
    }
    return node != null && node.asBoolean();
  }

  /** A time zone. */
  public Optional<ZoneId> zone() {
    String what = "a zone of the IANA data base, e.g. America/Chicago";
    Optional<String> name = text(".{1,64}", what);
    if (name.isPresent() && !ZoneId.getAvailableZoneIds().contains(name.get())) {
      expected(what);
      return Optional.empty();
    }
    return name.map(ZoneId::of);
  }

  /** Its elements. */
  public List<Field> list(int most) {
    if (node == null || !node.isArray() || node.size() > most) {
      expected("a list of at most %d".formatted(most));
      return List.of();
    }
    List<Field> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new Field(node.get(i), pointer + "/" + i, problems));
    }
    return elements;
  }

  /** Its elements, each of them once; none when it is missing. */
  public <T> List<T> distinct(int most, Function<Field, Optional<T>> read) {
    if (node == null) {
      return List.of();
    }
    Set<T> seen = new HashSet<>();
    List<T> values = new ArrayList<>();
    for (Field element : list(most)) {
      T value = read.apply(element).orElse(null);
      if (value != null && seen.add(value)) {
        values.add(value);
      } else if (value != null) {
        element.complain(element.shown() + " for the second time; expected it once");
      }
    }
    return values;
  }

  private String shown() {
    if (node.isTextual()) {
      String text = node.textValue();
      return "is '%s'"
          .formatted(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
    }
    if (node.isArray()) {
      return "is a list of %d".formatted(node.size());
    }
    return node.isObject() ? "is a section" : "is " + node;
  }
}
