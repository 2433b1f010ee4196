package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private final Map<String, String> indexed = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Account first = account("f1");
  private final Account second = account("f2");

  @Test
  void isDoneWhenEachFactIsInItsDocument() throws IOException, InterruptedException {
    first.add(Facts.claim("e1", "f1", "A", 100));
    second.add(Facts.payment("e2", "f2", "A", 100, 60));
    Settlement settlement = settlement();
    indexed.put("e1", Facts.uri("f1"));
    settlement.check();
    assertThat(settlement.isDone()).isFalse();
    assertThat(settlement.openFacts()).isEqualTo(1);
    assertThat(settlement.openTransactions(5)).hasSize(1);
    indexed.put("e2", Facts.uri("f2"));
    settlement.check();
    assertThat(settlement.isDone()).isTrue();
    assertThat(first.outcome().known()).isZero();
  }

  @Test
  void aFactThatAnotherInputToldOfIsKnown() throws IOException, InterruptedException {
    first.add(Facts.claim("e1", "f1", "A", 100));
    indexed.put("e1", Facts.uri("yesterday"));
    Settlement settlement = settlement();
    settlement.check();
    assertThat(settlement.isDone()).isTrue();
    assertThat(first.outcome().known()).isEqualTo(1);
  }

  @Test
  void aFactInTwoFilesOfTheFeedIsKnownOnce() throws IOException, InterruptedException {
    first.add(Facts.claim("e1", "f1", "A", 100));
    second.add(Facts.claim("e1", "f2", "A", 100));
    indexed.put("e1", Facts.uri("f1"));
    settlement().check();
    assertThat(first.outcome().known() + second.outcome().known()).isEqualTo(1);
  }

  @Test
  void aFactThatWasRefusedIsNotWaitedFor() throws IOException, InterruptedException {
    first.add(Facts.claim("e1", "f1", "A", 100));
    Settlement settlement = settlement();
    refused.add("e1");
    settlement.check();
    assertThat(settlement.isDone()).isTrue();
    assertThat(first.outcome().known()).isZero();
  }

  @Test
  void manyFactsAreAskedForInBatches() throws IOException, InterruptedException {
    for (int i = 0; i < 450; i++) {
      first.add(Facts.claim("e" + i, "f1", "A" + i, 100));
      indexed.put("e" + i, Facts.uri("f1"));
    }
    int[] largest = {0};
    Settlement settlement =
        new Settlement(
            List.of(first),
            facts -> {
              largest[0] = Math.max(largest[0], facts.size());
              return indexed;
            },
            refused);
    settlement.check();
    assertThat(settlement.isDone()).isTrue();
    assertThat(largest[0]).isEqualTo(200);
  }

  private Settlement settlement() {
    return new Settlement(List.of(first, second), facts -> indexed, refused);
  }

  private static Account account(String name) {
    return new Account(new FedFile(Path.of(name), name, Tally.NONE));
  }
}
