package io.throughline.ingest.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Position;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.Samples;
import io.throughline.ingest.format.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events and dead letters name the bytes they come from, and these are the ones. */
class EvidenceTest {
  @Test
  void everyEventOfTheSamplesCanBeProvedFromItsFile() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    int proved = 0;
    for (Path file : Samples.all()) {
      byte[] bytes = Files.readAllBytes(file);
      for (RevenueEvent event : Collected.of(bytes).events) {
        Position position = event.getSource().getPosition();
        int from = (int) position.getByteOffset();
        byte[] evidence = Arrays.copyOfRange(bytes, from, from + (int) position.getByteLength());
        assertThat(event.getSource().getContentHash().bytes()).isEqualTo(sha256.digest(evidence));
        assertThat(new String(evidence, StandardCharsets.ISO_8859_1))
            .startsWith(position.getSegmentTag());
        proved++;
      }
    }
    assertThat(proved).isGreaterThan(1_300);
  }

  @Test
  void everyDeadLetterOfTheSamplesHoldsItsBytes() throws Exception {
    for (Path file : Samples.all()) {
      byte[] bytes = Files.readAllBytes(file);
      for (Unreadable unreadable : Collected.of(bytes).unreadable) {
        int from = (int) unreadable.offset();
        assertThat(unreadable.bytes())
            .isEqualTo(Arrays.copyOfRange(bytes, from, from + unreadable.bytes().length));
      }
    }
  }

  @Test
  void evidenceOfAClaimEndsWithItsLastSegment() {
    String text = Interchange.of837("CLM*C1*1", "REF*D9*1", "CLM*C2*2").replace("~", "~\r\n   ");
    List<RevenueEvent> events = Collected.of(text).events;
    Position first = events.get(0).getSource().getPosition();

    assertThat(text.substring((int) first.getByteOffset())).startsWith("CLM*C1*1~\r\n   REF*D9*1~");
    assertThat(first.getByteLength()).isEqualTo("CLM*C1*1~\r\n   REF*D9*1~".length());
    assertThat(first.getSegment()).isEqualTo(4);
    assertThat(first.getFunctionalGroup()).isEqualTo(1);
    assertThat(first.getTransactionSet()).isEqualTo(1);
  }

  @Test
  void theSameBytesGiveTheSameIdsUnderAnyName() throws Exception {
    for (Path file : Samples.all()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(ids(Collected.of(bytes, "kafka://raw/0/1")))
          .isEqualTo(ids(Collected.of(bytes, "file:///other/name")));
    }
  }

  private static List<String> ids(Collected read) {
    return read.events.stream().map(RevenueEvent::getEventId).toList();
  }

  @Test
  void claimsOfOneFileNeverShareAnId() throws Exception {
    for (Path file : Samples.all()) {
      Collected read = Collected.of(Files.readAllBytes(file));
      Set<String> ids = new HashSet<>(ids(read));
      assertThat(ids).as("%s", file).hasSameSizeAs(read.events);
    }
  }

  @Test
  void theSameClaimInAnotherInterchangeIsAnotherEvent() {
    String one = Interchange.of837("CLM*C1*1");
    String other = one.replace("000000017", "000000018");

    assertThat(ids(Collected.of(one))).doesNotContainAnyElementsOf(ids(Collected.of(other)));
  }

  @Test
  void theSameClaimOfAnotherProviderIsAnotherEvent() {
    String[] claim = {"HL*1**20*1", "NM1*85*2*CLINIC*****XX*1234567893", "HL*2*1*22*0", "CLM*C1*1"};
    String one = Interchange.of837(claim);
    String other = one.replace("1234567893", "1245319599");

    assertThat(ids(Collected.of(one)))
        .hasSize(1)
        .doesNotContainAnyElementsOf(ids(Collected.of(other)));
  }

  @Test
  void copiesOfAnEventNameTheSameTransactions() throws Exception {
    Map<String, Set<List<Object>>> named = new HashMap<>();
    for (Path file : Samples.all()) {
      for (RevenueEvent event : Collected.of(Files.readAllBytes(file)).events) {
        named
            .computeIfAbsent(event.getEventId(), id -> new HashSet<>())
            .add(List.of(event.getReferences(), "" + event.getDimensions().getBillingProvider()));
      }
    }
    assertThat(named).isNotEmpty().allSatisfy((id, ways) -> assertThat(ways).hasSize(1));
  }
}
