package io.throughline.ingest.hl7.event;

import io.throughline.events.EncounterFinalized;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.Timestamp;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import io.throughline.ingest.hl7.framing.Message;
import java.security.MessageDigest;

/** ADT^A03: the encounter is over and may be billed. */
final class Discharge {
  private static final int PATIENT_CLASS = 2;
  private static final int ADMITTED_AT = 44;
  private static final int DISCHARGED_AT = 45;
  private static final int RECORDED_AT = 2;

  private final Events events;
  private final BusinessTime time;
  private final MessageDigest digest;

  Discharge(Events events, BusinessTime time, MessageDigest digest) {
    this.events = events;
    this.time = time;
    this.digest = digest;
  }

  RevenueEvent read(Message message, Segments segments, Header header, Visit visit)
      throws UnreadableMessageException {
    Segment pv1 = segments.first("PV1");
    Timestamp dischargedAt = pv1.timestamp(DISCHARGED_AT);
    EncounterFinalized milestone = new EncounterFinalized();
    milestone.setAdmittedAt(time.at(pv1.timestamp(ADMITTED_AT)));
    milestone.setDischargedAt(time.at(dischargedAt));
    String patientClass = pv1.value(PATIENT_CLASS);
    milestone.setPatientClass(patientClass.isEmpty() ? null : patientClass);
    return events.make(
        header,
        message.ordinal(),
        0,
        message.place(digest),
        time.at(dischargedAt == null ? toldAt(segments, header) : dischargedAt),
        visit.references(header),
        visit,
        milestone);
  }

  private static Timestamp toldAt(Segments segments, Header header)
      throws UnreadableMessageException {
    Timestamp recordedAt = segments.first("EVN").timestamp(RECORDED_AT);
    return recordedAt == null ? header.sentAt() : recordedAt;
  }
}
