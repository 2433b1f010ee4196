package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidTextTest {
  @Test
  void isTheTextThatJavaGives() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      assertThat(UuidText.of(id)).asString().isEqualTo(id.toString());
    }
    assertThat(UuidText.of(new UUID(0, -1)))
        .asString()
        .isEqualTo("00000000-0000-0000-ffff-ffffffffffff");
  }
}
