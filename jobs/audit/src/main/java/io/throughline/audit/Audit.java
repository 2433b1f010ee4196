package io.throughline.audit;

import io.throughline.audit.load.Loading;
import io.throughline.audit.policy.Policy;
import io.throughline.audit.policy.PolicyRows;
import io.throughline.audit.source.CollectedRecords;
import io.throughline.audit.source.Records;
import io.throughline.audit.sql.Database;
import io.throughline.events.RevenueEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Recomputes what was published of transactions, and compares.
 *
 * <pre>{@code
 * AuditReport report = Audit.of(events, published, policyJson, clock);
 * assertThat(report.isEqual()).as(report.toString()).isTrue();
 * }</pre>
 */
public final class Audit {
  private static final String GREATEST_CLOCK =
      """
      SELECT coalesce(
        greatest(
          (SELECT max(assessed_at) FROM published_state),
          (SELECT max(greatest(opened_at, ended_at)) FROM published_finding_state),
          (SELECT max(said_at) FROM published_entry),
          (SELECT max(said_at) FROM published_posting),
          (SELECT max(said_at) FROM published_exception_state)),
        (SELECT max(occurred_at) FROM arrival))
      """;

  private Audit() {}

  /**
   * Audits records in memory.
   *
   * @param published as {@link CollectedRecords}: of records of one key the latest last
   * @param policyJson policy with the deadlines
   * @param clock until when everything is judged
   */
  public static AuditReport of(
      List<RevenueEvent> events,
      List<? extends SpecificRecord> published,
      String policyJson,
      Instant clock) {
    try {
      return run(
          new CollectedRecords(events, published),
          AuditOptions.standard().withPolicy(policyJson).asOf(clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("records in memory are not waited for", e);
    }
  }

  /**
   * Audits records from anywhere. The report {@linkplain AuditReport#isEmpty is empty} when there
   * is nothing to compare.
   *
   * @throws IOException the records cannot be read
   * @throws io.throughline.audit.policy.PolicyException the policy cannot be used
   */
  public static AuditReport run(Records records, AuditOptions options)
      throws IOException, InterruptedException {
    try (Database database = new Database(options.folder(), options.memoryMegabytes())) {
      Expectation expectation = expect(records, options, database);
      if (expectation.events() > 0 && expectation.published() > 0) {
        Steps.run(Steps.COMPARISON, database, options.progress());
        return Reporting.report(expectation, database, options.shown());
      }
      return Reporting.empty(expectation);
    }
  }

  /** Loads all and works out what should have been published; leaves it in the database. */
  static Expectation expect(Records records, AuditOptions options, Database database)
      throws IOException, InterruptedException {
    Steps.run(Steps.BEFORE_LOADING, database, line -> {});
    AdjustmentReasons.load(database);
    Loading loading = new Loading(database, options.progress());
    try (loading) {
      records.read(loading);
    }
    loading.masterData().load(database);
    Policy policy =
        options.policyJson().or(loading::policyJson).map(Policy::parse).orElseGet(Policy::standard);
    Instant clock = options.clock().orElseGet(() -> greatestClock(database));
    PolicyRows.load(policy, clock, options.tolerance(), database);
    if (loading.events() > 0) {
      Steps.run(Steps.EXPECTATION, database, options.progress());
    }
    return new Expectation(loading.events(), loading.published(), policy.version(), clock);
  }

  /**
   * What was worked out, and by what.
   *
   * @param events that were read
   * @param published records that were read
   */
  record Expectation(long events, long published, String policyVersion, Instant clock) {}

  private static Instant greatestClock(Database database) {
    return database.query(Audit::instant, GREATEST_CLOCK).getFirst();
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS);
  }
}
