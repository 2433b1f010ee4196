package io.throughline.simulator.x12;

import io.throughline.simulator.claim.Submission;
import java.io.IOException;
import java.io.OutputStream;

/** Writes 999 files (X231A1): every transaction set of a submission was accepted. */
public final class ReceiptsWriter {
  private static final String GUIDE = "005010X231A1";

  private final OutputStream out;
  private final Delimiters delimiters;

  public ReceiptsWriter(OutputStream out, Delimiters delimiters) {
    this.out = out;
    this.delimiters = delimiters;
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
      writer.segment("AK2", "837", "%04d".formatted(set), guide);
      writer.segment("IK5", "A");
    }
    String count = Integer.toString(sets);
    writer.segment("AK9", "A", count, count, count);
    interchange.endSet();
    interchange.close();
  }
}
