package io.throughline.posting;

import io.throughline.transaction.Verdict;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Candidates as bytes, for the state: version (byte), id, source, verdicts, directives, progress.
 */
public final class CandidateForm {
  private static final int VERSION = 1;

  private CandidateForm() {}

  /** Writes a candidate. */
  public static void write(Candidate candidate, DataOutput to) throws IOException {
    FieldOutput out = new FieldOutput(to);
    to.writeByte(VERSION);
    out.id(candidate.id());
    if (out.presence(candidate.source())) {
      SourceForm.write(candidate.source(), out);
    }
    out.count(candidate.verdicts().size());
    for (Verdict verdict : candidate.verdicts()) {
      VerdictForm.write(verdict, out);
    }
    Directives directives = candidate.directives();
    out.texts(directives.rules());
    out.texts(directives.corrections());
    out.flag(directives.isWaived());
    out.text(directives.decisionId());
    out.text(directives.by());
    out.texts(directives.seen());
    ProgressForm.write(candidate.progress(), out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the bytes are no candidate, or of another version
   */
  public static Candidate read(DataInput from) throws IOException {
    int version = from.readByte();
    if (version != VERSION) {
      throw new IOException(
          "a candidate of version %d, this build reads %d".formatted(version, VERSION));
    }
    FieldInput in = new FieldInput(from);
    var id = in.id();
    Source source = in.presence() ? SourceForm.read(in) : null;
    int count = in.count();
    List<Verdict> verdicts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      verdicts.add(VerdictForm.read(in));
    }
    Directives directives =
        new Directives(in.texts(), in.textMap(), in.flag(), in.text(), in.text(), in.texts());
    return new Candidate(id, source, List.copyOf(verdicts), directives, ProgressForm.read(in));
  }
}
