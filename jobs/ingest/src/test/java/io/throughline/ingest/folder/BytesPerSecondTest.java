package io.throughline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BytesPerSecondTest {
  @Test
  void takesAtLeastTheTimeThatTheRateSays() {
    RateLimiter<FolderSplit> half = new BytesPerSecond(20_000).createRateLimiter(2);
    long begin = System.nanoTime();
    for (int bytes = 0; bytes < 2_000; bytes += 50) {
      half.acquire(50).toCompletableFuture().join();
    }

    // 2,000 bytes at 10,000 a second, of which one step of 50 and 10 ms are carried on.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(180));
  }

  @Test
  void letsThroughAtOnceWhatIsWithinTheRate() {
    RateLimiter<FolderSplit> limiter = new BytesPerSecond(Long.MAX_VALUE).createRateLimiter(1);

    assertThat(limiter.acquire(Integer.MAX_VALUE)).isCompleted();
  }

  @Test
  void waitsForWhatIsBeyondIt() {
    RateLimiter<FolderSplit> limiter = new BytesPerSecond(1).createRateLimiter(4);

    assertThat(limiter.acquire(3_600)).isNotCompleted();
  }

  @Test
  void isARate() {
    assertThatThrownBy(() -> new BytesPerSecond(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
