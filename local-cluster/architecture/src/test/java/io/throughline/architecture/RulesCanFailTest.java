package io.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.throughline.events.broken.UsesWire;
import io.throughline.local.broken.Stub;
import io.throughline.revenue.broken.RegistersSchema;
import io.throughline.revenue.broken.UsesLocalCluster;
import io.throughline.stray.Stray;
import io.throughline.transaction.broken.HoldsDouble;
import io.throughline.transaction.broken.ParsesDouble;
import io.throughline.transaction.broken.ReadsTheClock;
import io.throughline.transaction.broken.TakesFloat;
import io.throughline.transaction.broken.UsesFlink;
import io.throughline.transaction.broken.UsesKafka;
import io.throughline.wire.DeadLetter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that finds nothing wrong with what breaks it guards nothing. */
class RulesCanFailTest {
  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(Rules.PURE_TRANSACTIONS, UsesKafka.class, "pure function of facts"),
        arguments(Rules.PURE_TRANSACTIONS, UsesFlink.class, "pure function of facts"),
        arguments(Rules.NO_CLOCK_IN_TRANSACTIONS, ReadsTheClock.class, "pass the time in"),
        arguments(Rules.ONE_WAY, UsesWire.class, "one way"),
        arguments(Rules.ONE_WAY, UsesLocalCluster.class, "one way"),
        arguments(Rules.EVERY_CLASS_HAS_A_LAYER, Stray.class, "under no rule"),
        arguments(Rules.EXACT_MONEY, HoldsDouble.class, "minor units"),
        arguments(Rules.EXACT_MONEY, TakesFloat.class, "minor units"),
        arguments(Rules.EXACT_MONEY, ParsesDouble.class, "minor units"),
        arguments(Rules.NO_REGISTRATION_BY_PRODUCERS, RegistersSchema.class, "by a command"));
  }

  @ParameterizedTest
  @MethodSource
  void broken(ArchRule rule, Class<?> breaking, String reason) {
    JavaClasses classes =
        new ClassFileImporter().importClasses(breaking, DeadLetter.class, Stub.class);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(breaking.getSimpleName())
        .hasMessageContaining(reason);
  }
}
