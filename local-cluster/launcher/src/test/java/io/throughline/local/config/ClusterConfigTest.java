package io.throughline.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.local.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterConfigTest {
  private static final Path SHIPPED = Installation.containing(Path.of("")).config();

  @TempDir private Path folder;

  @Test
  void readsEverySettingOfTheShippedFile() {
    ClusterConfig config = ClusterConfig.read(SHIPPED, 0);

    for (Setting setting : Setting.values()) {
      assertThat(config.get(setting)).as(setting.key()).isPositive();
    }
  }

  @Test
  void movesPortsAndNothingElse() {
    ClusterConfig plain = ClusterConfig.read(SHIPPED, 0);
    ClusterConfig moved = ClusterConfig.read(SHIPPED, 20_000);

    assertThat(moved.get(Setting.KAFKA_PORT)).isEqualTo(plain.get(Setting.KAFKA_PORT) + 20_000);
    assertThat(moved.get(Setting.KAFKA_HEAP)).isEqualTo(plain.get(Setting.KAFKA_HEAP));
  }

  @Test
  void refusesAnOffsetThatLeavesTheRangeOfPorts() {
    assertThatThrownBy(() -> ClusterConfig.read(SHIPPED, 60_000))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--ports-offset 60000")
        .hasMessageContaining("1 to 65535");
  }

  @Test
  void namesLineAndKeyOfAnUnknownSetting() throws IOException {
    Path file = changed("heap-mb: 384", "heap: 384");

    assertThatThrownBy(() -> ClusterConfig.read(file, 0))
        .isInstanceOf(ConfigException.class)
        .hasMessageMatching("(?s).*changed\\.yaml:\\d+: kafka\\.heap is not known;.*")
        .hasMessageContaining("kafka.heap-mb");
  }

  @Test
  void namesSectionsWhenTheSectionIsUnknown() throws IOException {
    Path file = changed("kafka:", "kafak:");

    assertThatThrownBy(() -> ClusterConfig.read(file, 0))
        .hasMessageContaining("kafak.port is not known")
        .hasMessageContaining(
            "sections are kafka, schema-registry, gateway, erp, erp-gateway, exceptions,"
                + " elasticsearch, flink");
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    Path file = changed("  slots: ", "  # ");

    assertThatThrownBy(() -> ClusterConfig.read(file, 0)).hasMessageContaining("flink.slots");
  }

  @Test
  void refusesAPortOutOfRange() throws IOException {
    Path file = changed("port: 9092", "port: 90920");

    assertThatThrownBy(() -> ClusterConfig.read(file, 0))
        .hasMessageContaining("kafka.port is 90920; give a port (1 to 65535)");
  }

  @Test
  void refusesAWordInPlaceOfANumber() throws IOException {
    Path file = changed("port: 9092", "port: kafka");

    assertThatThrownBy(() -> ClusterConfig.read(file, 0))
        .hasMessageContaining("kafka.port is 'kafka'");
  }

  @Test
  void refusesOnePortForTwo() throws IOException {
    Path file = changed("controller-port: 9093", "controller-port: 9092");

    assertThatThrownBy(() -> ClusterConfig.read(file, 0))
        .hasMessageContaining("kafka.port and kafka.controller-port are both 9092");
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThatThrownBy(() -> ClusterConfig.read(folder.resolve("none.yaml"), 0))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.yaml: no such file");
  }

  private Path changed(String from, String to) throws IOException {
    String text = Files.readString(SHIPPED);
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("changed.yaml"), text.replaceFirst(from, to));
  }
}
