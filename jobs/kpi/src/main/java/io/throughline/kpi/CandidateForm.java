package io.throughline.kpi;

import io.throughline.events.ExceptionStatus;
import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;

/** What is known of a candidate as bytes. */
final class CandidateForm {
  private static final ExceptionStatus[] STATUSES = ExceptionStatus.values();

  private CandidateForm() {}

  static void write(Booking booking, ByteWriter out) {
    out.writeVarint(booking.revision());
    out.writeByte(booking.isCorrection() ? 1 : 0);
    SliceForm.write(booking.slice(), out);
    out.writeSigned(booking.occurredAt());
    out.writeSigned(booking.cash());
    Forms.writeTime(booking.validatedAt(), out);
  }

  static Booking readBooking(ByteReader in) {
    return new Booking(
        (int) in.readVarint(),
        in.readPresence(),
        SliceForm.read(in),
        in.readSigned(),
        in.readSigned(),
        Forms.readTime(in));
  }

  static void write(Refusal refusal, ByteWriter out) {
    out.writeVarint(refusal.revision());
    out.writeByte(refusal.status().ordinal());
    SliceForm.write(refusal.slice(), out);
    out.writeSigned(refusal.occurredAt());
    out.writeSigned(refusal.amount());
    Forms.writeTime(refusal.at(), out);
  }

  static Refusal readRefusal(ByteReader in) {
    return new Refusal(
        (int) in.readVarint(),
        Forms.constant(STATUSES, in),
        SliceForm.read(in),
        in.readSigned(),
        in.readSigned(),
        Forms.readTime(in));
  }
}
