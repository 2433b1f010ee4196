package io.throughline.local.bench.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitedTest {
  private final Awaited awaited = new Awaited(3);

  @Test
  void aPaymentWaitsSinceTheAdviceOfItsRemittanceWasDue() {
    awaited.paid("a", "trace", 100);
    awaited.paid("b", "trace", 110);
    awaited.paid("c", "another", 120);

    assertThat(awaited.advised("trace", 250)).isEqualTo(2);
    assertThat(awaited.posted(List.of("a"))).hasValue(250);
    assertThat(awaited.posted(List.of("b"))).hasValue(250);
    assertThat(awaited.posted(List.of("c"))).isEmpty();
  }

  @Test
  void itWaitsSinceItsOwnTimeWhenThatIsLater() {
    awaited.paid("a", "trace", 300);
    awaited.advised("trace", 250);

    assertThat(awaited.posted(List.of("a"))).hasValue(300);
  }

  @Test
  void anyOfTheEvidenceTellsThePaymentAndASecondPostingIsNotWaitedFor() {
    awaited.paid("a", "trace", 100);
    awaited.advised("trace", 250);

    assertThat(awaited.posted(List.of("unknown", "a"))).hasValue(250);
    assertThat(awaited.posted(List.of("a"))).isEmpty();
  }

  @Test
  void adviceOfNothingCompletesNothing() {
    assertThat(awaited.advised("trace", 250)).isZero();
  }

  @Test
  void noMoreWaitThanMay() {
    for (String eventId : List.of("a", "b", "c", "d")) {
      awaited.paid(eventId, eventId, 1);
    }
    awaited.advised("a", 2);
    awaited.advised("b", 2);
    awaited.advised("c", 2);

    assertThatThrownBy(() -> awaited.advised("d", 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("More than 3 payments wait");
  }
}
