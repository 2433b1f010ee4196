package io.throughline.ingest.mapping.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys and values of a YAML file.
 *
 * @param item that holds them
 * @param entries by key, in order
 */
public record Section(Item item, Map<String, Item> entries) {
  /**
   * What a node holds.
   *
   * @param known keys that it may have; null: any
   */
  static Section of(Item item, Collection<String> known) {
    Map<String, Item> entries = new LinkedHashMap<>();
    if (!(item.node() instanceof MappingNode mapping)) {
      item.complain(
          "%s is %s; expected %s"
              .formatted(
                  item.what(),
                  item.shown(),
                  known == null ? "keys and values" : "keys among " + String.join(", ", known)));
      return new Section(item, entries);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        item.problems().add(item.file(), tuple.getKeyNode(), "a key must be a text");
        continue;
      }
      String key = name.getValue();
      Item value =
          new Item(item.file(), tuple.getValueNode(), key + " of " + item.what(), item.problems());
      if (known != null && !known.contains(key)) {
        item.problems()
            .add(
                item.file(),
                name,
                "%s has no property '%s'; %s"
                    .formatted(item.what(), key, Nearest.expected(key, known)));
      } else if (entries.putIfAbsent(key, value) != null) {
        item.problems()
            .add(
                item.file(),
                name,
                "'%s' stands in %s twice; expected it once".formatted(key, item.what()));
      }
    }
    return new Section(item, entries);
  }

  /** A value that may be missing. */
  public Optional<Item> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** A value that must be there; empty when it is missing. */
  public Optional<Item> require(String key) {
    if (!entries.containsKey(key)) {
      item.complain("%s has no '%s'; expected one".formatted(item.what(), key));
    }
    return get(key);
  }
}
