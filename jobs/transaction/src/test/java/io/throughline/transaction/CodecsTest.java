package io.throughline.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in state beside facts, or travels between operators. */
class CodecsTest {
  private static final int SEEDS = 3_000;
  private static final Transaction TRANSACTION =
      Transaction.empty(TransactionKey.claim("1234567893", "C1"));

  /** A codec, and what it is for. */
  private record Codec<T>(
      String name,
      Function<RandomFacts, T> values,
      Function<T, byte[]> encoder,
      Function<byte[], T> decoder) {
    byte[] bytes(long seed) {
      return encoder.apply(values.apply(new RandomFacts(seed)));
    }

    void bringBack(long seed) {
      T value = values.apply(new RandomFacts(seed));
      assertThat(decoder.apply(encoder.apply(value))).as("seed %d", seed).isEqualTo(value);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Codec<?>> codecs() {
    return Stream.of(
        new Codec<>("message", RandomFacts::message, MessageCodec::encode, MessageCodec::decode),
        new Codec<>(
            "dossier",
            random -> new Dossier(TRANSACTION, random.shares(), random.said()),
            dossier -> DossierCodec.encode(dossier.shares(), dossier.said()),
            bytes -> DossierCodec.decode(TRANSACTION, bytes)),
        new Codec<>(
            "mention",
            RandomFacts::mention,
            NumberedClaimsCodec::encode,
            NumberedClaimsCodec::decodeMention),
        new Codec<>(
            "payer's number",
            random -> content(random.numberedClaims()),
            content -> NumberedClaimsCodec.encode(content.claims()),
            bytes -> content(NumberedClaimsCodec.decode(bytes))));
  }

  /** What is known of a number, comparable. */
  private record Content(
      NumberedClaims claims, PayerNumber number, Object links, Object facts, long heardAt) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Content that
          && number.equals(that.number)
          && links.equals(that.links)
          && facts.equals(that.facts)
          && heardAt == that.heardAt;
    }

    @Override
    public int hashCode() {
      return number.hashCode();
    }
  }

  private static Content content(NumberedClaims claims) {
    return new Content(claims, claims.number(), claims.links(), claims.facts(), claims.heardAt());
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void bringBackWhatWasWritten(Codec<?> codec) {
    for (int seed = 0; seed < SEEDS; seed++) {
      codec.bringBack(seed);
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void refuseCutBytes(Codec<?> codec) {
    for (int seed = 0; seed < 20; seed++) {
      DamagedBytes.expectRefusalOfCuts(codec.bytes(seed), codec.decoder());
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void changedBytesDoNoMoreHarmThanAnException(Codec<?> codec) {
    DamagedBytes.change(codec.bytes(3), codec.decoder());
    DamagedBytes.change(codec.bytes(8), codec.decoder());
  }

  @Test
  void anotherVersionIsNamed() {
    for (Function<byte[], ?> decoder :
        Stream.<Function<byte[], ?>>of(
                bytes -> DossierCodec.decode(TRANSACTION, bytes), NumberedClaimsCodec::decode)
            .toList()) {
      assertThatThrownBy(() -> decoder.apply(new byte[] {9}))
          .isInstanceOf(CorruptStateException.class)
          .hasMessageContaining("version 9, this program reads version 1")
          .hasMessageContaining("start the job without state");
    }
  }
}
