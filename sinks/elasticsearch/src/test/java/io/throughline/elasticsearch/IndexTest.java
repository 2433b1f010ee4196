package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexTest {
  /** Two classes could wait for each other's initialization while a job is deserialized. */
  @ParameterizedTest
  @EnumSource
  void isAClassWithoutSubclasses(Index index) {
    assertThat(index.getClass()).isSameAs(Index.class);
  }
}
