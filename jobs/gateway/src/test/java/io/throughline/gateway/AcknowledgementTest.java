package io.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.gateway.answer.Outcome;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is accepted before the broker has it. */
@Timeout(60)
class AcknowledgementTest {
  @TempDir private Path folder;

  @Test
  void answersWhenTheBrokerHasAndNotBefore() throws Exception {
    try (RunningGateway gateway = gateway(Duration.ofSeconds(30))) {
      CompletableFuture<HttpResponse<String>> answer = gateway.postAsync("{}");
      await().until(() -> gateway.producer.history().size() == 1);

      assertThat(answer).isNotDone();
      gateway.producer.completeNext();
      assertThat(answer.get().statusCode()).isEqualTo(202);
    }
  }

  @Test
  void doesNotAcceptWhatTheBrokerRefuses() throws Exception {
    try (RunningGateway gateway = gateway(Duration.ofSeconds(30))) {
      CompletableFuture<HttpResponse<String>> answer = gateway.postAsync("{}");
      await()
          .until(() -> gateway.producer.errorNext(new NotEnoughReplicasException("one is left")));
      CompletableFuture<HttpResponse<String>> large = gateway.postAsync("{}");
      await().until(() -> gateway.producer.errorNext(new RecordTooLargeException("by the topic")));

      assertThat(answer.get().statusCode()).isEqualTo(503);
      assertThat(answer.get().headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.get().body()).contains("not-acknowledged").doesNotContain("one is left");
      assertThat(large.get().statusCode()).isEqualTo(413);
      assertThat(gateway.outcomes().of(Outcome.ACCEPTED)).isZero();
    }
  }

  @Test
  void doesNotWaitForever() throws Exception {
    try (RunningGateway gateway = gateway(Duration.ofMillis(300))) {
      assertThat(gateway.post("{}").statusCode()).isEqualTo(503);
      assertThat(gateway.outcomes().of(Outcome.NOT_ACKNOWLEDGED)).isEqualTo(1);
    }
  }

  /** Two bodies of the largest size are allowed, see RunningGateway. */
  @Test
  void holdsNoMoreBodiesThanItHasMemoryFor() throws Exception {
    String body = "[" + " ".repeat(RunningGateway.MAX_BODY - 2) + "]";
    try (RunningGateway gateway = gateway(Duration.ofSeconds(30))) {
      CompletableFuture<HttpResponse<String>> first = gateway.postAsync(body);
      CompletableFuture<HttpResponse<String>> second = gateway.postAsync(body);
      await().until(() -> gateway.producer.history().size() == 2);

      HttpResponse<String> third = gateway.post("{}");

      assertThat(third.statusCode()).isEqualTo(503);
      assertThat(third.body()).contains("\"code\":\"overloaded\"");
      gateway.producer.completeNext();
      gateway.producer.completeNext();
      assertThat(first.get().statusCode()).isEqualTo(202);
      assertThat(second.get().statusCode()).isEqualTo(202);
      CompletableFuture<HttpResponse<String>> fourth = gateway.postAsync(body);
      await().until(gateway.producer::completeNext);
      assertThat(fourth.get().statusCode()).as("there is room again").isEqualTo(202);
    }
  }

  @Test
  void answersWhatIsUnderWayBeforeItStops() throws Exception {
    RunningGateway gateway = gateway(Duration.ofSeconds(30));
    CompletableFuture<HttpResponse<String>> answer = gateway.postAsync("{}");
    await().until(() -> gateway.producer.history().size() == 1);

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::close);
    await().until(() -> isRefused(gateway));
    assertThat(answer).isNotDone();
    assertThat(stopped).isNotDone();
    gateway.producer.completeNext();

    assertThat(answer.get().statusCode()).isEqualTo(202);
    stopped.get();
    assertThat(gateway.producer.closed()).isTrue();
  }

  private static boolean isRefused(RunningGateway gateway) {
    try (var socket = gateway.connect()) {
      return !socket.isConnected();
    } catch (IOException e) {
      return true;
    }
  }

  private RunningGateway gateway(Duration ackTimeout) throws Exception {
    return new RunningGateway(folder, false, ackTimeout);
  }
}
