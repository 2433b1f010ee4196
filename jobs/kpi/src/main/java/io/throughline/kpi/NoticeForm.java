package io.throughline.kpi;

import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;
import io.throughline.transaction.CorruptStateException;

/** Notices as bytes, for the way between operators. */
public final class NoticeForm {
  private static final int ASSESSED = 0;
  private static final int POSTED = 1;
  private static final int REFUSED = 2;
  private static final int PUBLISHED = 3;
  private static final int ACCEPTED = 4;

  private static final int EXPECTED_BYTES = 160;
  private static final Type[] TYPES = Type.values();

  private NoticeForm() {}

  /** Bytes of a notice. */
  public static byte[] encode(Notice notice) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES);
    Forms.writeText(notice.key(), out);
    switch (notice) {
      case Notice.Assessed assessed -> {
        out.writeByte(ASSESSED);
        ContributionsForm.write(assessed.contributions(), out);
      }
      case Notice.Posted posted -> {
        out.writeByte(POSTED);
        CandidateForm.write(posted.booking(), out);
      }
      case Notice.Refused refused -> {
        out.writeByte(REFUSED);
        CandidateForm.write(refused.refusal(), out);
      }
      case Notice.Published published -> {
        out.writeByte(PUBLISHED);
        out.writeByte(published.type().ordinal());
        out.writeSigned(published.at());
      }
      case Notice.Accepted accepted -> {
        out.writeByte(ACCEPTED);
        out.writeByte(accepted.type().ordinal());
        out.writeSigned(accepted.at());
      }
    }
    return out.toByteArray();
  }

  /**
   * The notice that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut or changed
   */
  public static Notice decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    String key = Forms.readText(in);
    int sort = in.readByte();
    Notice notice =
        switch (sort) {
          case ASSESSED -> new Notice.Assessed(key, ContributionsForm.read(in));
          case POSTED -> new Notice.Posted(key, CandidateForm.readBooking(in));
          case REFUSED -> new Notice.Refused(key, CandidateForm.readRefusal(in));
          case PUBLISHED -> new Notice.Published(key, Forms.constant(TYPES, in), in.readSigned());
          case ACCEPTED -> new Notice.Accepted(key, Forms.constant(TYPES, in), in.readSigned());
          default -> throw in.corrupt("sort " + sort + " of a notice");
        };
    in.expectEnd();
    return notice;
  }
}
