package io.throughline.ingest.mapping.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a YAML file. Each way to read it that does not suit it adds a problem and gives null or
 * nothing, so that reading goes on and finds the next problem.
 *
 * @param file name of the file
 * @param node where it stands and what it holds
 * @param what it is, for messages, e.g. the amount of rule 2
 * @param problems takes what is wrong
 */
public record Item(String file, Node node, String what, Problems problems) {
  private static final int LONGEST_SHOWN = 60;

  /** Something is wrong with it. */
  public void complain(String message) {
    problems.add(file, node, message);
  }

  /** Whether it is a single word or text. */
  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it holds keys and values. */
  public boolean isSection() {
    return node instanceof MappingNode;
  }

  /** A text that is not empty; null when it is none. */
  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      return scalar.getValue();
    }
    complain("%s is %s; expected a text".formatted(what, shown()));
    return null;
  }

  /** Any text, be it blank; null when it is none. */
  public String anyText() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : text();
  }

  /** A single character; 0 when it is none. */
  public char character() {
    String text = text();
    if (text == null || text.length() == 1) {
      return text == null ? 0 : text.charAt(0);
    }
    complain("%s is %s; expected a single character".formatted(what, shown()));
    return 0;
  }

  /** A whole number; the least one when it is none, or not between the two. */
  public int number(int least, int most) {
    String text = text();
    if (text != null) {
      if (text.matches("\\d{1,9}")
          && Integer.parseInt(text) >= least
          && Integer.parseInt(text) <= most) {
        return Integer.parseInt(text);
      }
      complain(
          "%s is %s; expected a whole number from %d to %d".formatted(what, shown(), least, most));
    }
    return least;
  }

  /** Yes or no; no when it is neither. */
  public boolean yes() {
    String word = one(List.of("yes", "no", "true", "false"));
    return "yes".equals(word) || "true".equals(word);
  }

  /** One of some words; null when it is none of them. */
  public String one(Collection<String> words) {
    String text = text();
    if (text == null || words.contains(text)) {
      return text;
    }
    complain("%s is %s; %s".formatted(what, shown(), Nearest.expected(text, words)));
    return null;
  }

  /** What may have been meant by a word: empty, or a question in parentheses. */
  public String suggestion(String found, Collection<String> words) {
    return found == null ? "" : Nearest.suggestion(found, words);
  }

  /** Elements of a list; a single one stands for a list of one. */
  public List<Item> list() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<Item> items = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      items.add(new Item(file, element, what, problems));
    }
    if (items.isEmpty()) {
      complain("%s is an empty list; expected at least one".formatted(what));
    }
    return items;
  }

  /** Its keys and values, whatever the keys. */
  public Section section() {
    return Section.of(this, null);
  }

  /** Its keys and values, of which these may be there. */
  public Section section(Collection<String> keys) {
    return Section.of(this, keys);
  }

  /** The same, called something else. */
  public Item called(String name) {
    return new Item(file, node, name, problems);
  }

  /** What it holds, in one line: the same for nodes that say the same. */
  public String canonical() {
    return canonical(node);
  }

  private static String canonical(Node node) {
    return switch (node) {
      case ScalarNode scalar -> "'" + scalar.getValue() + "'";
      case SequenceNode sequence ->
          sequence.getValue().stream().map(Item::canonical).toList().toString();
      case MappingNode mapping ->
          mapping.getValue().stream()
              .map(entry -> canonical(entry.getKeyNode()) + canonical(entry.getValueNode()))
              .sorted()
              .toList()
              .toString();
      default -> node.toString();
    };
  }

  /** What was found, for messages. */
  public String shown() {
    if (node instanceof ScalarNode scalar) {
      String value = scalar.getValue();
      boolean isLong = value.length() > LONGEST_SHOWN;
      return value.isEmpty()
          ? "empty"
          : "'%s'".formatted(isLong ? value.substring(0, LONGEST_SHOWN) + "…" : value);
    }
    return isList() ? "a list" : "a section of keys and values";
  }
}
