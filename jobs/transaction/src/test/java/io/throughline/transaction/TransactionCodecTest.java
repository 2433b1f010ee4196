package io.throughline.transaction;

import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionCodecTest {
  private static final TransactionKey KEY = new TransactionKey("1234567893", "0001-ÄÖ");

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
  void storedBytesOfVersionTwoStayReadable() {
    Transaction transaction =
        new Transaction(
            new TransactionKey("1", "2"),
            Arrivals.set(on(1, "s").number("N").submitted(100_00), on(9, "r").denied("1", 100_00)),
            0);
    String stored =
        "0200000002090ae80700000c2ed9f24627415b63b72a88441f239b03028e80bbdd8305"
            + "8f021f001066696c653a2f2f2f696e2f612e783132021f00014e1f000750415945522d"
            + "41067364050907a09c0100003f094a019a3628510c9f20be5a764c5428101006030072"
            + "640509a09c0100a09c010000a09c01000000";

    assertThat(HexFormat.of().formatHex(TransactionCodec.encode(transaction))).isEqualTo(stored);
    assertThat(TransactionCodec.decode(HexFormat.of().parseHex(stored))).isEqualTo(transaction);
  }

  @Test
  void cutBytesAreRefused() {
    byte[] bytes =
        TransactionCodec.encode(
            new Transaction(KEY, Arrivals.set(new RandomHistories(4).balanced()), 0));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> TransactionCodec.decode(cut))
          .isInstanceOf(CorruptStateException.class)
          .hasMessageContaining("corrupt at");
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> TransactionCodec.decode(longer)).hasMessageContaining("too many");
  }

  @Test
  void changedBytesNeverDoMoreHarmThanAnException() {
    Random random = new Random(11);
    byte[] bytes =
        TransactionCodec.encode(
            new Transaction(KEY, Arrivals.set(new RandomHistories(4).balanced()), 0));
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      try {
        TransactionCodec.decode(changed);
      } catch (CorruptStateException expected) {
        assertThat(expected).hasMessageContaining("restore from");
      }
    }
  }

  @Test
  void unknownVersionIsNamed() {
    assertThatThrownBy(() -> TransactionCodec.decode(new byte[] {9}))
        .hasMessageContaining("version 9, this program reads version 2")
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
                new TransactionKey("1234567893", "A37YH556"),
                Arrivals.set(submitted, accepted, paid),
                0));

    assertThat(bytes.length / 3).as("bytes a fact").isLessThan(95);
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
            Long.MAX_VALUE,
            Integer.MAX_VALUE);
    Parties parties = new Parties("p", "ü€", "n", "f", "", Integer.MIN_VALUE);
    Evidence evidence = new Evidence("", Long.MAX_VALUE, 0, Long.MAX_VALUE, "");
    return List.of(
        new Fact(
            new UUID(-1, -1), Long.MAX_VALUE, Long.MIN_VALUE, largest, "USD", parties, evidence),
        new Fact(
            new UUID(0, 0),
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            new Adjudication("F1", null, Long.MIN_VALUE),
            "EUR",
            Parties.NONE,
            evidence),
        new Fact(
            new UUID(5, 5),
            -1,
            0,
            new Acknowledgement(Outcome.INFORMATIONAL, "", 0L),
            "USD",
            parties,
            evidence));
  }
}
