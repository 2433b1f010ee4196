package io.throughline.simulator.file;

import io.throughline.simulator.canonical.Answers;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.canonical.SubmittedClaims;
import io.throughline.simulator.canonical.Tokens;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.Submission;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Sent;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.x12.ClaimsWriter;
import io.throughline.simulator.x12.Delimiters;
import io.throughline.simulator.x12.Envelope;
import io.throughline.simulator.x12.ReceiptsWriter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** 837s to the clearinghouse, one for each kind of claim, and its 999 to each. */
final class ClaimFiles {
  static final String GROUP = "FICTIONGROUP";
  private static final String CLEARINGHOUSE = "IMAGINARYCH";
  private static final int MINUTES_TO_RECEIPT = 9;

  private final Settings settings;
  private final Tokens tokens;
  private final ControlNumbers controls;

  ClaimFiles(Settings settings, Tokens tokens, ControlNumbers controls) {
    this.settings = settings;
    this.tokens = tokens;
    this.controls = controls;
  }

  /** BHT03 of the claims of a kind that a site sends on a day. */
  static String batch(String siteCode, int day, ClaimType type) {
    return "B" + day + type.shortName() + siteCode;
  }

  void add(DayPlan plan, Consumer<SourceFile> to) {
    for (ClaimType type : ClaimType.values()) {
      List<Sent> sent = plan.claims().stream().filter(one -> one.claim().type() == type).toList();
      if (!sent.isEmpty()) {
        add(plan, type, sent, to);
      }
    }
  }

  private void add(DayPlan plan, ClaimType type, List<Sent> sent, Consumer<SourceFile> to) {
    int site = plan.site().index();
    LocalDateTime at = plan.date().atTime(plan.site().submitsAt());
    List<Claim> claims = sent.stream().map(Sent::claim).toList();
    String name = plan.site().code() + "-" + type.shortName();
    String folder = "clearinghouse/" + plan.date() + "/";
    // The writer appends the site's code.
    String batch = batch("", plan.day(), type);
    Submission submission = new Submission(type, batch, plan.date(), claims);
    int control = controls.ofClaims(plan.day(), site, type.ordinal());
    to.accept(
        new SourceFile(
            folder + name + ".x12",
            at,
            claims(sent, submission, new Envelope(GROUP, CLEARINGHOUSE, at, control))));
    LocalDateTime received = at.plusMinutes(MINUTES_TO_RECEIPT);
    int receiptControl = controls.ofReceipt(plan.day(), site, type.ordinal());
    to.accept(
        new SourceFile(
            folder + name + ".999.x12",
            received,
            receipt(
                submission,
                control,
                new Envelope(CLEARINGHOUSE, GROUP, received, receiptControl))));
  }

  private Content claims(List<Sent> sent, Submission submission, Envelope envelope) {
    return (uri, out, recorder) -> {
      SubmittedClaims events =
          new SubmittedClaims(
              uri,
              settings,
              tokens,
              submission.batch() + sent.getFirst().claim().facility().code());
      Told<Sent> told = new Told<>(sent, recorder);
      new ClaimsWriter(
              out,
              Delimiters.STANDARD,
              (claim, evidence) -> {
                Sent one = told.next();
                told.record(Owner.of(one.account()), events.of(claim, evidence));
              })
          .write(submission, envelope);
    };
  }

  private Content receipt(Submission submission, int control, Envelope envelope) {
    String site = submission.claims().getFirst().facility().code();
    Owner owner = Owner.submission(GROUP, submission.batch() + site);
    return (uri, out, recorder) -> {
      Answers events = new Answers(uri, settings, tokens);
      Told<Sent> told = new Told<>(List.of(), recorder);
      new ReceiptsWriter(
              out,
              Delimiters.STANDARD,
              (receipt, evidence) -> told.record(owner, events.of(receipt, evidence)))
          .write(submission, control, envelope);
    };
  }
}
