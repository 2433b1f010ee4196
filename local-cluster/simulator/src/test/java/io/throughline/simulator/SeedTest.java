package io.throughline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedTest {
  @Test
  void anEntityDrawsTheSameWhateverOthersDrew() {
    Seed seed = new Seed(7);
    seed.stream("claim", 1).nextLong();
    assertThat(seed.stream("claim", 2).nextLong())
        .isEqualTo(new Seed(7).stream("claim", 2).nextLong());
  }

  @Test
  void kindsNumbersAndSeedsGiveUnlikeStreams() {
    long[] draws =
        LongStream.range(0, 50)
            .flatMap(
                n ->
                    LongStream.of(
                        new Seed(7).stream("claim", n).nextLong(),
                        new Seed(7).stream("patient", n).nextLong(),
                        new Seed(8).stream("claim", n).nextLong()))
            .toArray();
    assertThat(draws).doesNotHaveDuplicates().hasSize(150);
  }
}
