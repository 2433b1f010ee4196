package io.throughline.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.local.config.ConfigException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTextTest {
  @TempDir private Path folder;

  @Test
  void nothingIsTheBeginning() {
    assertThat(StartText.parse(List.of())).isEqualTo(new Start.Beginning());
  }

  @Test
  void timesMayHaveAnOffset() {
    assertThat(StartText.parse(List.of("2026-11-01T00:00:00-06:00")))
        .isEqualTo(new Start.Time(Instant.parse("2026-11-01T06:00:00Z")));
  }

  @Test
  void offsetsAreOfPartitions() {
    assertThat(StartText.parse(List.of("revenue.claims.v1:0:4711", "revenue.erp.v1:3:0")))
        .isEqualTo(
            new Start.Offsets(
                Map.of(
                    new TopicPartition("revenue.claims.v1", 0),
                    4711L,
                    new TopicPartition("revenue.erp.v1", 3),
                    0L)));
  }

  @Test
  void filesAndFoldersAreThere() {
    assertThat(StartText.parse(List.of(folder.toString(), folder.toString())))
        .isEqualTo(new Start.Exported(List.of(folder, folder)));
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere.avro, no file or folder that exists",
    "2026-11-01T25:00:00Z, write times as",
    "2026-11-01T10:00:00, write times as",
    "revenue.postings.v1:0:5, history is in revenue.billing.v1",
    "revenue.claims.v1:0:99999999999999999999, no offset",
  })
  void othersAreRefusedWithWhatIsWanted(String word, String reason) {
    assertThatThrownBy(() -> StartText.parse(List.of(word)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(word)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z",
    "2026-11-01T00:00:00Z, revenue.erp.v1:3:0",
    "revenue.erp.v1:3:0, revenue.erp.v1:3:1",
  })
  void oneKindOfBeginningIsEnough(String one, String other) {
    assertThatThrownBy(() -> StartText.parse(List.of(one, other)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("give one time, or one offset for each of some partitions");
  }
}
