package io.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameUuidTest {
  @Test
  void staysTheSameForEver() {
    assertThat(NameUuid.of("event", "ZZ:SENDER", "000000905", "A37YH556"))
        .isEqualTo(UUID.fromString("3799819c-2b3b-5102-8e29-3850c6f5a06a"));
  }

  @Test
  void isVersion5OfTheRfcVariant() {
    UUID id = NameUuid.of("a");
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void keepsPartsApart() {
    assertThat(NameUuid.of("ab", "c")).isNotEqualTo(NameUuid.of("a", "bc"));
    assertThat(NameUuid.of("a", "")).isNotEqualTo(NameUuid.of("a"));
  }
}
