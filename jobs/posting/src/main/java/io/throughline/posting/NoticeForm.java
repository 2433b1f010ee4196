package io.throughline.posting;

import io.throughline.events.DecisionAction;
import io.throughline.transaction.Detail;
import io.throughline.transaction.DetailForm;
import io.throughline.transaction.TransactionCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;

/** Notices as bytes, for the way between operators: sort (byte), book, then their parts. */
public final class NoticeForm {
  private static final int PAID = 0;
  private static final int ENTERED = 1;
  private static final int ADVISED = 2;
  private static final int JUDGED = 3;
  private static final int ANSWERED = 4;
  private static final int DECIDED = 5;

  private static final DecisionAction[] ACTIONS = DecisionAction.values();

  private NoticeForm() {}

  /** Writes a notice. */
  public static void write(Notice notice, DataOutput to) throws IOException {
    FieldOutput out = new FieldOutput(to);
    switch (notice) {
      case Notice.Paid paid -> {
        begin(PAID, paid, out);
        SourceForm.write(new Source(paid.provider(), paid.fact(), paid.detail(), null), out);
      }
      case Notice.Entered entered -> {
        begin(ENTERED, entered, out);
        SourceForm.write(
            new Source(entered.provider(), entered.fact(), null, entered.entry()), out);
      }
      case Notice.Advised advised -> {
        begin(ADVISED, advised, out);
        out.bytes(TransactionCodec.encodeFact(advised.fact()));
      }
      case Notice.Judged judged -> {
        begin(JUDGED, judged, out);
        VerdictForm.write(judged.verdict(), out);
      }
      case Notice.Answered answered -> {
        begin(ANSWERED, answered, out);
        DetailForm.write(answered.outcome(), to);
      }
      case Notice.Decided decided -> {
        begin(DECIDED, decided, out);
        out.id(decided.candidate());
        Directive directive = decided.directive();
        out.text(directive.id());
        to.writeByte(directive.action().ordinal());
        out.text(directive.by());
        out.texts(directive.rules());
        out.texts(directive.corrections());
      }
    }
  }

  private static void begin(int sort, Notice notice, FieldOutput out) throws IOException {
    out.data().writeByte(sort);
    out.id(notice.book());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the bytes are no notice
   */
  public static Notice read(DataInput from) throws IOException {
    FieldInput in = new FieldInput(from);
    int sort = from.readByte();
    UUID book = in.id();
    return switch (sort) {
      case PAID -> {
        Source source = SourceForm.read(in);
        yield new Notice.Paid(book, source.provider(), source.fact(), source.detail());
      }
      case ENTERED -> {
        Source source = SourceForm.read(in);
        yield new Notice.Entered(book, source.provider(), source.fact(), source.entry());
      }
      case ADVISED -> new Notice.Advised(book, TransactionCodec.decodeFact(in.bytes()));
      case JUDGED -> new Notice.Judged(book, VerdictForm.read(in));
      case ANSWERED -> {
        if (DetailForm.read(from) instanceof Detail.OfOutcome outcome) {
          yield new Notice.Answered(book, outcome);
        }
        throw new IOException("an answer without outcome");
      }
      case DECIDED -> {
        UUID candidate = in.id();
        Directive directive =
            new Directive(in.text(), in.constant(ACTIONS), in.text(), in.texts(), in.textMap());
        yield new Notice.Decided(book, candidate, directive);
      }
      default -> throw new IOException("sort " + sort + " of a notice");
    };
  }
}
