package io.throughline.simulator.x12;

import io.throughline.simulator.claim.Submission;
import java.io.IOException;
import java.io.OutputStream;

/** Writes 999 files (X231A1): every transaction set of a submission was accepted. */
public final class ReceiptsWriter {
  private static final String GUIDE = "005010X231A1";

  private final OutputStream out;
  private final Delimiters delimiters;
  private final Observer<Receipt> observer;

  public ReceiptsWriter(OutputStream out, Delimiters delimiters) {
    this(out, delimiters, Observer.nobody());
  }

  /** A writer that tells of each receipt. */
  public ReceiptsWriter(OutputStream out, Delimiters delimiters, Observer<Receipt> observer) {
    this.out = out;
    this.delimiters = delimiters;
    this.observer = observer;
  }

  /**
   * What is received: a group, or one of its transaction sets.
   *
   * @param groupControl GS06 of the submission
   * @param set ordinal of the transaction set in the submission; 0 for the group as a whole
   */
  public record Receipt(int groupControl, int set) {
    /** ST02 of the transaction set. */
    public String setControl() {
      return Interchange.setControl(set);
    }
  }

  /**
   * Writes one interchange with one transaction set.
   *
   * @param groupControl GS06 of the submission
   */
  public void write(Submission submission, int groupControl, Envelope envelope) throws IOException {
    Interchange interchange = new Interchange(out, delimiters, envelope, "FA", GUIDE);
    X12Writer writer = interchange.writer();
    String guide = submission.type().guide();
    int sets = submission.transactionSets().size();
    interchange.beginSet("999");
    writer.segment("AK1", "HC", Integer.toString(groupControl), guide);
    for (int set = 1; set <= sets; set++) {
      interchange.beginUnit();
      writer.segment("AK2", "837", Interchange.setControl(set), guide);
      writer.segment("IK5", "A");
      interchange.endUnit("AK2", new Receipt(groupControl, set), observer);
    }
    String count = Integer.toString(sets);
    interchange.beginUnit();
    writer.segment("AK9", "A", count, count, count);
    interchange.endUnit("AK9", new Receipt(groupControl, 0), observer);
    interchange.endSet();
    interchange.close();
  }
}
