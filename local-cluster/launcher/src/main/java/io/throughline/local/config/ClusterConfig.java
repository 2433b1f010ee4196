package io.throughline.local.config;

import static io.throughline.local.config.Setting.Kind.PORT;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of one cluster: cluster.yaml with every port moved by an offset, so that several
 * clusters of one file can run side by side. Immutable.
 */
public final class ClusterConfig {
  private final Path file;
  private final int portsOffset;
  private final Map<Setting, Integer> values;

  private ClusterConfig(Path file, int portsOffset, Map<Setting, Integer> values) {
    this.file = file;
    this.portsOffset = portsOffset;
    this.values = values;
  }

  /**
   * Reads cluster.yaml.
   *
   * @param portsOffset added to each port
   * @throws ConfigException naming file, line, key and remedy, when something is missing, unknown
   *     or out of range, or two ports are the same
   */
  public static ClusterConfig read(Path file, int portsOffset) {
    Map<Setting, Integer> values = new ClusterYaml(file).read();
    Map<Integer, Setting> seen = new HashMap<>();
    Map<Setting, Integer> moved = new EnumMap<>(values);
    values.forEach(
        (setting, value) -> {
          if (setting.kind() != PORT) {
            return;
          }
          Setting other = seen.put(value, setting);
          if (other != null) {
            throw new ConfigException(
                "%s: %s and %s are both %d; give each a port of its own"
                    .formatted(file, other.key(), setting.key(), value));
          }
          int port = value + portsOffset;
          if (!PORT.allows(port)) {
            throw new ConfigException(
                "%s: %s is %d, and with --ports-offset %d it would be %d, which is not %s"
                    .formatted(file, setting.key(), value, portsOffset, port, PORT));
          }
          moved.put(setting, port);
        });
    return new ClusterConfig(file, portsOffset, moved);
  }

  /** The value of a setting; a port with the offset added, a size in its own unit. */
  public int get(Setting setting) {
    return values.get(setting);
  }

  /** The file this was read from. */
  public Path file() {
    return file;
  }

  /** What was added to each port. */
  public int portsOffset() {
    return portsOffset;
  }
}
