package io.throughline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedNameTest {
  @Test
  void isThePathBelowTheWatchedFolder() {
    assertThat(FeedName.of(Path.of("/in/clinic/a.csv"), List.of("/other", "/in")))
        .isEqualTo("clinic/a.csv");
    assertThat(FeedName.of(Path.of("/in/clinic/a.csv"), List.of("/in", "/in/clinic")))
        .isEqualTo("a.csv");
    assertThat(FeedName.of(Path.of("/elsewhere/a.csv"), List.of("/in")))
        .isEqualTo("/elsewhere/a.csv");
  }
}
