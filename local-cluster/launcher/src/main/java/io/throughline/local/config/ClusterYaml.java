package io.throughline.local.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads cluster.yaml node by node, so that every complaint can name its line. */
final class ClusterYaml {
  private final Path file;

  ClusterYaml(Path file) {
    this.file = file;
  }

  Map<Setting, Integer> read() {
    Map<Setting, Integer> values = new EnumMap<>(Setting.class);
    for (NodeTuple section : mapping(root(), "the file").getValue()) {
      String prefix = scalar(section.getKeyNode(), "a section");
      for (NodeTuple entry : mapping(section.getValueNode(), prefix).getValue()) {
        String key = prefix + "." + scalar(entry.getKeyNode(), "a key of " + prefix);
        Setting setting =
            Setting.of(key)
                .orElseThrow(() -> error(entry.getKeyNode(), key + " is not known", known(prefix)));
        if (values.put(setting, number(setting, entry.getValueNode())) != null) {
          throw error(entry.getKeyNode(), key + " is there twice", "keep one");
        }
      }
    }
    List<String> missing =
        Arrays.stream(Setting.values())
            .filter(setting -> !values.containsKey(setting))
            .map(Setting::key)
            .toList();
    if (!missing.isEmpty()) {
      throw new ConfigException("%s: missing: %s".formatted(file, String.join(", ", missing)));
    }
    return values;
  }

  private Node root() {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Compose(settings)
          .composeReader(reader)
          .orElseThrow(() -> new ConfigException(file + ": the file is empty"));
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ConfigException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    } catch (MarkedYamlEngineException e) {
      throw new ConfigException("%s: is not YAML: %s".formatted(file, e.getMessage()), e);
    }
  }

  private MappingNode mapping(Node node, String what) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw error(node, what + " must hold keys and values", "see the file in the repository");
  }

  private String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(node, what + " must be a word", "see the file in the repository");
  }

  private int number(Setting setting, Node node) {
    String text = scalar(node, setting.key());
    try {
      int value = Integer.parseInt(text);
      if (setting.kind().allows(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw error(node, setting.key() + " is '" + text + "'", "give " + setting.kind());
    }
    throw error(node, setting.key() + " is " + text, "give " + setting.kind());
  }

  private ConfigException error(Node node, String fault, String remedy) {
    String line = node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new ConfigException("%s%s: %s; %s".formatted(file, line, fault, remedy));
  }

  private static String known(String prefix) {
    String section =
        Arrays.stream(Setting.values())
            .map(Setting::key)
            .filter(key -> key.startsWith(prefix + "."))
            .collect(Collectors.joining(", "));
    return section.isEmpty()
        ? "sections are "
            + Arrays.stream(Setting.values())
                .map(setting -> setting.key().substring(0, setting.key().indexOf('.')))
                .distinct()
                .collect(Collectors.joining(", "))
        : "known are " + section;
  }
}
