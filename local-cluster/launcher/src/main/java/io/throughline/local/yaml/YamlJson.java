package io.throughline.local.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.ingest.mapping.yaml.Item;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML document as JSON, and where in the file each part of it stands. */
public final class YamlJson {
  /** Aliases may make a short file long, or endless. */
  private static final int DEEPEST = 10;

  private static final int MOST_NODES = 200_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Node> places = new HashMap<>();
  private final JsonNode tree;
  private boolean isTooLarge;

  /** What does not fit into JSON becomes a problem of the document. */
  public YamlJson(Item document) {
    this.tree = json(document, "", 0);
  }

  /** The JSON. */
  public JsonNode tree() {
    return tree;
  }

  /** Where a JSON pointer leads; as far as it leads where it names what is not there. */
  public Node place(String pointer) {
    String at = pointer;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return places.get(at);
  }

  private JsonNode json(Item item, String pointer, int depth) {
    places.put(pointer, item.node());
    if (isTooLarge || depth > DEEPEST || places.size() > MOST_NODES) {
      if (!isTooLarge) {
        item.complain("%s is nested too deep or too large".formatted(item.what()));
      }
      isTooLarge = true;
      return JSON.nullNode();
    }
    if (item.node() instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (Node element : sequence.getValue()) {
        Item child = new Item(item.file(), element, "an entry of " + item.what(), item.problems());
        array.add(json(child, pointer + "/" + array.size(), depth + 1));
      }
      return array;
    }
    if (item.node() instanceof ScalarNode scalar) {
      return json(scalar);
    }
    ObjectNode object = JSON.objectNode();
    item.section()
        .entries()
        .forEach(
            (key, value) -> {
              String escaped = key.replace("~", "~0").replace("/", "~1");
              object.set(key, json(value, pointer + "/" + escaped, depth + 1));
            });
    return object;
  }

  private static JsonNode json(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT)) {
      return JSON.numberNode(new BigInteger(text));
    }
    return tag.equals(Tag.FLOAT)
        ? decimal(text).<JsonNode>map(JSON::numberNode).orElse(JSON.textNode(text))
        : JSON.textNode(text);
  }

  /** Empty for .inf and .nan, which JSON does not have. */
  private static Optional<BigDecimal> decimal(String text) {
    return text.contains(".i") || text.contains(".n")
        ? Optional.empty()
        : Optional.of(new BigDecimal(text));
  }

  /**
   * How people call what a JSON pointer leads to: {@code /deadlines/2/within} is within of entry 3
   * of deadlines.
   */
  public static String called(String pointer) {
    if (pointer.isEmpty()) {
      return "the policy";
    }
    StringBuilder called = new StringBuilder();
    String[] parts = pointer.substring(1).split("/");
    for (int i = parts.length - 1; i >= 0; i--) {
      boolean isEntry = i > 0 && parts[i].matches("\\d+");
      String part = parts[i].replace("~1", "/").replace("~0", "~");
      called.append(isEntry ? "entry " + (Integer.parseInt(part) + 1) : part);
      called.append(i > 0 ? " of " : "");
    }
    return called.toString();
  }
}
