package io.throughline.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** All classes of all modules keep the rules. */
@AnalyzeClasses(packages = "io.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchRule pureTransactions = Rules.PURE_TRANSACTIONS;
  @ArchTest static final ArchRule noClockInTransactions = Rules.NO_CLOCK_IN_TRANSACTIONS;
  @ArchTest static final ArchRule oneWay = Rules.ONE_WAY;
  @ArchTest static final ArchRule everyClassHasALayer = Rules.EVERY_CLASS_HAS_A_LAYER;
  @ArchTest static final ArchRule exactMoney = Rules.EXACT_MONEY;

  @ArchTest static final ArchRule noRegistrationByProducers = Rules.NO_REGISTRATION_BY_PRODUCERS;
}
