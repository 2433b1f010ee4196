package io.throughline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;

/** The promises of the design that have a shape. */
final class Rules {
  private static final String[] MONEY = {
    "io.throughline.events..",
    "io.throughline.transaction..",
    "io.throughline.reference..",
    "io.throughline.posting..",
    "io.throughline.kpi..",
    "io.throughline.audit..",
    "io.throughline.ingest..",
    "io.throughline.decision..",
    "io.throughline.exceptions..",
    "io.throughline.erp..",
    "io.throughline.local.erp.."
  };

  static final ArchRule PURE_TRANSACTIONS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.throughline.transaction..",
              "io.throughline.reference..",
              "io.throughline.posting..",
              "io.throughline.kpi..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
          .because(
              "an assessment is a pure function of facts, which jobs, audit and tests call alike;"
                  + " pass in what Flink or Kafka know, and keep their types in jobs/revenue");

  static final ArchRule NO_CLOCK_IN_TRANSACTIONS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.throughline.transaction..",
              "io.throughline.reference..",
              "io.throughline.posting..",
              "io.throughline.kpi..")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC"))
                  .and(
                      JavaCall.Predicates.target(
                          HasOwner.Predicates.With.owner(
                              resideInAnyPackage("java.time..", "java.lang")))))
          .because(
              "the same facts must give the same assessment at any time; pass the time in as an"
                  + " argument");

  static final ArchRule ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("events")
          .definedBy("io.throughline.events..")
          .layer("wire")
          .definedBy("io.throughline.wire..")
          .layer("transaction")
          .definedBy("io.throughline.transaction..")
          .layer("reference")
          .definedBy("io.throughline.reference..")
          .layer("posting")
          .definedBy("io.throughline.posting..")
          .layer("kpi")
          .definedBy("io.throughline.kpi..")
          .layer("audit")
          .definedBy("io.throughline.audit..")
          .layer("gateway")
          .definedBy("io.throughline.gateway..")
          .layer("ingest")
          .definedBy("io.throughline.ingest..")
          .layer("revenue")
          .definedBy("io.throughline.revenue..")
          .layer("elasticsearch")
          .definedBy("io.throughline.elasticsearch..")
          .layer("erp")
          .definedBy("io.throughline.erp..")
          .layer("simulator")
          .definedBy("io.throughline.simulator..")
          .layer("http")
          .definedBy("io.throughline.http..")
          .layer("decision")
          .definedBy("io.throughline.decision..")
          .layer("exceptions")
          .definedBy("io.throughline.exceptions..")
          .layer("local")
          .definedBy("io.throughline.local..")
          .whereLayer("events")
          .mayNotAccessAnyLayer()
          .whereLayer("wire")
          .mayOnlyAccessLayers("events")
          .whereLayer("transaction")
          .mayOnlyAccessLayers("events")
          .whereLayer("posting")
          .mayOnlyAccessLayers("events", "transaction", "reference")
          .whereLayer("kpi")
          .mayOnlyAccessLayers("events", "transaction", "reference")
          .whereLayer("reference")
          .mayOnlyAccessLayers("events", "transaction")
          // It must prove what the transaction layer says, so it may not ask it.
          .whereLayer("audit")
          .mayOnlyAccessLayers("events", "wire")
          .whereLayer("gateway")
          .mayOnlyAccessLayers("events", "wire", "http")
          .whereLayer("ingest")
          .mayOnlyAccessLayers("events", "wire", "transaction")
          .whereLayer("revenue")
          .mayOnlyAccessLayers("events", "wire", "transaction", "reference", "posting", "decision")
          .whereLayer("elasticsearch")
          .mayOnlyAccessLayers("events", "wire", "transaction")
          .whereLayer("erp")
          .mayOnlyAccessLayers("events", "wire")
          .whereLayer("simulator")
          .mayOnlyAccessLayers("events")
          .whereLayer("http")
          .mayNotAccessAnyLayer()
          .whereLayer("decision")
          .mayOnlyAccessLayers("events")
          .whereLayer("exceptions")
          .mayOnlyAccessLayers("events", "wire", "http", "decision")
          .whereLayer("local")
          .mayNotBeAccessedByAnyLayer()
          .because(
              "modules build on each other one way, events first and local-cluster last; what two of"
                  + " them need belongs in one that both may use");

  static final ArchRule EVERY_CLASS_HAS_A_LAYER =
      classes()
          .that()
          .resideInAPackage("io.throughline..")
          .should()
          .resideInAnyPackage(
              "io.throughline.events..",
              "io.throughline.wire..",
              "io.throughline.transaction..",
              "io.throughline.reference..",
              "io.throughline.posting..",
              "io.throughline.kpi..",
              "io.throughline.audit..",
              "io.throughline.gateway..",
              "io.throughline.ingest..",
              "io.throughline.revenue..",
              "io.throughline.elasticsearch..",
              "io.throughline.erp..",
              "io.throughline.simulator..",
              "io.throughline.http..",
              "io.throughline.decision..",
              "io.throughline.exceptions..",
              "io.throughline.local..")
          .because(
              "a package that no layer knows is under no rule; give a new module its layer in "
                  + Rules.class.getSimpleName());

  static final ArchRule EXACT_MONEY =
      noClasses()
          .that()
          .resideInAnyPackage(MONEY)
          .should(FloatingPoint.appear())
          .because(
              "money is whole minor units in a long; binary floating point cannot hold a cent");

  static final ArchRule NO_REGISTRATION_BY_PRODUCERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.throughline.wire.governance..")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(HasName.Predicates.name("register"))
                  .and(
                      JavaCall.Predicates.target(
                          HasOwner.Predicates.With.owner(
                              resideInAnyPackage("io.confluent.kafka.schemaregistry.client..")))))
          .because(
              "schemas are registered by a command, after they were checked; a producer that"
                  + " registers its own could publish any change");

  private Rules() {}
}
