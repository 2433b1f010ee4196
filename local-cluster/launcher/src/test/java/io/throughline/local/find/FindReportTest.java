package io.throughline.local.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransactions;
import io.throughline.elasticsearch.search.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindReportTest {
  private static final int EIGHTY = 80;

  private final FoundTransaction claim = StoryOfOneAccount.claim();
  private final Story story = StoryOfOneAccount.story();

  /** The texts are beside this class in resources, to be read as an analyst would. */
  @ParameterizedTest
  @ValueSource(ints = {80, 200})
  void aStoryIsToldFromWhatIsWrongToTheBytesThatSaySo(int width) throws IOException {
    String text = story(false).table(width);
    assertThat(text).isEqualTo(resource("story-%d.txt".formatted(width)));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(width + 1));
  }

  /** Who decided what, when, why, about how much; and what is still refused. */
  @ParameterizedTest
  @ValueSource(ints = {80, 200})
  void whatIsPostedRefusedAndDecidedIsPartOfTheStory(int width) throws IOException {
    String text = report(List.of(claim), Optional.of(StoryOfARefusal.story()), false).table(width);
    assertThat(text).isEqualTo(resource("refusal-%d.txt".formatted(width)));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(width + 1));
  }

  @Test
  void theJsonHoldsPostingsRefusalsAndDecisions() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(report(List.of(claim), Optional.of(StoryOfARefusal.story()), false).json());
    assertThat(json.at("/story/entries/0/entry/rule/name").asText())
        .as("one rule stays a text")
        .isEqualTo("payer-claim-number");
    assertThat(json.at("/story/entries/1/entry/rule/name/1").asText()).isEqualTo("claim-balance");
    assertThat(json.at("/story/entries/3/entry/user/name").asText()).isEqualTo("anna");
    assertThat(json.at("/story/entries/3/entry").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "@timestamp", "event", "transaction", "rule", "user", "throughline");
    assertThat(json.at("/story/postings/0/throughline/posting/lines/1/amount").asLong())
        .isEqualTo(-100_000);
    assertThat(json.at("/story/openExceptions/0/throughline/exception/reasons/0/missing").asText())
        .isEqualTo("periods 1000 2026-01");
  }

  @Test
  void aPostingOfAnotherAccountIsShownWhenAllIsAskedFor() {
    assertThat(story(false).table(EIGHTY)).doesNotContain("7,700").contains("find --all RVH000017");
    assertThat(story(true).table(EIGHTY)).contains("77.00").doesNotContain("--all");
  }

  @Test
  void aLongStoryShowsItsBeginningAndItsEndAndSaysHowMuchThereIs() {
    Story shared = StoryOfOneAccount.shared(300);
    String some = report(List.of(claim), Optional.of(shared), false).table(200);
    assertThat(some)
        .contains("A.1 ", "A.20 ", "A.261 ", "A.300 ")
        .doesNotContain("A.21 ", "A.260 ")
        .contains("… 240 more of 300 entries; throughline find --all RVH000017 shows them");
    assertThat(report(List.of(claim), Optional.of(shared), true).table(200))
        .contains("A.21 ", "A.260 ")
        .doesNotContain("…");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 200})
  void severalAreListedWithTheIdToAskForAndMostMoneyAtRiskFirst(int width) {
    FoundTransaction wrong = story.transactions().get(2);
    String text = report(List.of(claim, wrong), Optional.empty(), false).table(width);
    assertThat(text)
        .contains("2 transactions carry RVH000017", claim.id())
        .doesNotContain("ClaimSubmitted");
    assertThat(text.indexOf(wrong.id())).isBetween(0, text.indexOf(claim.id()));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(width + 1));
  }

  @Test
  void whenThereIsNoneWhatComesCloseIsShown() {
    FindReport close =
        new FindReport(
            "rvh17", new FoundTransactions(List.of(), 0, List.of(claim)), Optional.empty(), false);
    assertThat(close.isFound()).isFalse();
    assertThat(close.table(200)).contains("These come close").contains(claim.id());
    assertThat(report(List.of(), Optional.empty(), false).table(200))
        .contains("No transaction carries RVH000017");
  }

  @Test
  void theJsonHoldsTheDocuments() throws IOException {
    JsonNode json = new ObjectMapper().readTree(story(false).json());
    assertThat(json.path("found").asInt()).isEqualTo(1);
    assertThat(json.at("/transactions/0/transaction/id").asText()).isEqualTo(claim.id());
    assertThat(json.at("/transactions/0/throughline/findings/0/ended_at").asText())
        .isEqualTo("2026-01-16T04:10:00Z");
    assertThat(json.path("similar")).isEmpty();
    assertThat(json.at("/story/transactions")).hasSize(4);
    assertThat(json.at("/story/entries/0/entry/throughline/source/uri").asText())
        .isEqualTo("file:///data/inbox/dft-0109.hl7");
    assertThat(json.at("/story/entriesTotal").asInt()).isEqualTo(story.entries().size());
  }

  private FindReport story(boolean all) {
    return report(List.of(claim), Optional.of(story), all);
  }

  private static FindReport report(
      List<FoundTransaction> exact, Optional<Story> story, boolean all) {
    FoundTransactions found = new FoundTransactions(exact, exact.size(), List.of());
    return new FindReport("RVH000017", found, story, all);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FindReportTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
