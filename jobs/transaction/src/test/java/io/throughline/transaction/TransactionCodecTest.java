package io.throughline.transaction;

import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionCodecTest {
  private static final TransactionKey KEY = TransactionKey.claim("1234567893", "0001-ÄÖ");

  @Test
  void bringsBackWhatWasStored() {
    for (int seed = 0; seed < 2_000; seed++) {
      FactSet facts = Arrivals.set(new RandomHistories(seed).balanced());
      Transaction transaction = new Transaction(KEY, facts, seed % 3);
      assertThat(TransactionCodec.decode(TransactionCodec.encode(transaction)))
          .as("seed %d", seed)
          .isEqualTo(transaction);
    }
  }

  @Test
  void bringsBackExtremes() {
    for (Fact fact : extremes()) {
      assertThat(TransactionCodec.decodeFact(TransactionCodec.encodeFact(fact))).isEqualTo(fact);
      Transaction transaction = new Transaction(KEY, Arrivals.set(fact), Long.MAX_VALUE);
      assertThat(TransactionCodec.decode(TransactionCodec.encode(transaction)))
          .isEqualTo(transaction);
    }
    Transaction all = new Transaction(KEY, Arrivals.set(extremes()), 0);
    assertThat(TransactionCodec.decode(TransactionCodec.encode(all))).isEqualTo(all);
  }

  @Test
  void appendedFactsAreAsIfWrittenAtOnce() {
    for (int seed = 0; seed < 2_000; seed++) {
      byte[] bytes = TransactionCodec.encode(new Transaction(KEY, FactSet.empty(4), 0));
      Transaction expected = TransactionCodec.decode(bytes);
      for (Fact fact : new RandomHistories(seed).balanced()) {
        StoredTransaction stored = StoredTransaction.read(bytes);
        expected = expected.add(fact).transaction();
        bytes = stored.bytesAfter(fact, stored.transaction().add(fact).transaction());
        assertThat(TransactionCodec.decode(bytes)).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void remembersLimitAndOverflow() {
    FactSet full =
        Arrivals.set(FactSet.empty(1), List.of(on(1, "a").submitted(1), on(2, "b").submitted(2)));
    Transaction transaction = new Transaction(KEY, full, 1);

    assertThat(TransactionCodec.decode(TransactionCodec.encode(transaction)))
        .isEqualTo(transaction);
  }

  @Test
  void storedBytesOfVersionThreeStayReadable() {
    Transaction transaction =
        new Transaction(
            TransactionKey.deposit(new Numbered("BANK", "B1")),
            Arrivals.set(
                on(1, "p").account("A1").trace("T1").batch("B1").posted(60_00),
                on(2, "j").batch("B1").document("4711", "1").journaled(60_00)),
            0);
    String stored =
        "0300000002041f000442414e4b1f00024231e807000007038dd4301014135a6fa952d51e966ff1dc028e80bb"
            + "dd83058b3a1f001066696c653a2f2f2f696e2f612e7831321f0003726f771f000750415945522d41061f00"
            + "08464143494c495459161f000a4f524947494e41544f521f000254312021706405e05d0c0fcee39d9dc651"
            + "5d0b9193cec87afed61d020282d8011f00046974656d000000001f00034552501f000434373131096a6405"
            + "e05d";

    assertThat(HexFormat.of().formatHex(TransactionCodec.encode(transaction))).isEqualTo(stored);
    assertThat(TransactionCodec.decode(HexFormat.of().parseHex(stored))).isEqualTo(transaction);
  }

  @Test
  void bringsBackEveryKindOfTransactionWithFactsOfEverySort() {
    for (int seed = 0; seed < 3_000; seed++) {
      RandomFacts random = new RandomFacts(seed);
      Transaction transaction =
          new Transaction(random.key(), Arrivals.set(random.facts(12)), seed % 3);
      assertThat(TransactionCodec.decode(TransactionCodec.encode(transaction)))
          .as("seed %d", seed)
          .isEqualTo(transaction);
      Fact fact = random.fact();
      assertThat(TransactionCodec.decodeFact(TransactionCodec.encodeFact(fact)))
          .as("seed %d", seed)
          .isEqualTo(fact);
    }
  }

  @Test
  void cutBytesAreRefused() {
    DamagedBytes.expectRefusalOfCuts(
        TransactionCodec.encode(
            new Transaction(KEY, Arrivals.set(new RandomHistories(4).balanced()), 0)),
        TransactionCodec::decode);
    DamagedBytes.expectRefusalOfCuts(
        TransactionCodec.encodeFact(new RandomFacts(4).fact()), TransactionCodec::decodeFact);
  }

  @Test
  void changedBytesNeverDoMoreHarmThanAnException() {
    DamagedBytes.change(
        TransactionCodec.encode(
            new Transaction(KEY, Arrivals.set(new RandomHistories(4).balanced()), 0)),
        TransactionCodec::decode);
  }

  @Test
  void unknownVersionIsNamed() {
    assertThatThrownBy(() -> TransactionCodec.decode(new byte[] {9}))
        .hasMessageContaining("version 9, this program reads version 3")
        .hasMessageContaining("start the job without state");
  }

  @Test
  void typicalClaimIsSmall() {
    String folder = "file:///data/inbox/2026-11-22/";
    Fact submitted =
        on(20_000, "s")
            .read(20_000L * 86_400_000_000L + 123_456, folder + "claims-000123.837")
            .patient(123_456_789)
            .service(19_990)
            .submitted(123_45);
    Fact accepted =
        on(20_001, "a")
            .read(20_001L * 86_400_000_000L + 223_456, folder + "acks-000124.277")
            .number("ICN202300012345")
            .accepted();
    Fact paid =
        on(20_014, "r")
            .read(20_014L * 86_400_000_000L + 323_456, folder + "remits-000125.835")
            .number("ICN202300012345")
            .patient(123_456_789)
            .remitted("1", 123_45, 80_00, 20_00);

    byte[] bytes =
        TransactionCodec.encode(
            new Transaction(
                TransactionKey.claim("1234567893", "A37YH556"),
                Arrivals.set(submitted, accepted, paid),
                0));

    assertThat(bytes.length / 3).as("bytes a fact").isLessThan(97);
  }

  private static List<Fact> extremes() {
    Remittance largest =
        new Remittance(
            "",
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0,
            -1,
            1,
            7,
            Long.MAX_VALUE,
            Integer.MAX_VALUE);
    Parties parties = new Parties("p", "ü€", "n", "f", "", Integer.MIN_VALUE);
    References references =
        new References("", new Numbered("", ""), null, new Numbered("ü", "€"), null, "1");
    return List.of(
        extreme(new UUID(-1, -1), Long.MAX_VALUE, Long.MIN_VALUE, largest, parties, references),
        extreme(
            new UUID(0, 0),
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            new Adjudication("F1", null, Long.MIN_VALUE),
            Parties.NONE,
            References.NONE),
        extreme(
            new UUID(5, 5),
            -1,
            0,
            new Acknowledgement(Outcome.INFORMATIONAL, "", 0L),
            parties,
            references));
  }

  private static Fact extreme(
      UUID id,
      long occurredAt,
      long recordedAt,
      Statement statement,
      Parties parties,
      References references) {
    return new Fact(
        id,
        occurredAt,
        recordedAt,
        statement,
        "EUR",
        parties,
        references,
        new Evidence("", Long.MAX_VALUE, 0, Long.MAX_VALUE, ""),
        List.of(new Place("", Long.MAX_VALUE), new Place("ü", 0)));
  }
}
