package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {
  /** Two classes could wait for each other's initialization while a job is deserialized. */
  @ParameterizedTest
  @EnumSource
  void isAClassWithoutSubclasses(Way way) {
    assertThat(way.getClass()).isSameAs(Way.class);
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatIsRefusedInTheDeadLettersOfItsTopic(Way way) {
    assertThat(way.deadLetters().topicName()).isEqualTo("dlq." + way.topic().topicName());
  }

  @Test
  void anExceptionIsALatestWordAndAStepOfLineage() {
    assertThat(Way.from(Topic.EXCEPTIONS)).containsExactly(Way.EXCEPTIONS, Way.EXCEPTION_STEPS);
  }
}
