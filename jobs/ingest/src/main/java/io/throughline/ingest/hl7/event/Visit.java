package io.throughline.ingest.hl7.event;

import io.throughline.events.Dimensions;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import io.throughline.ingest.identity.References;
import io.throughline.ingest.identity.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom and what a message is about, the same for all events of it.
 *
 * @param account PID-18.1; empty when absent
 * @param encounter PV1-19.1; empty when absent
 * @param dimensions of all events
 * @param patientToken token of PID-3.1; null when absent
 */
record Visit(String account, String encounter, Dimensions dimensions, String patientToken) {
  private static final int PATIENT_ID = 3;
  private static final int ACCOUNT = 18;
  private static final int HOSPITAL_SERVICE = 10;
  private static final int VISIT_NUMBER = 19;
  private static final int INSURANCE_COMPANY_ID = 3;
  private static final int INSURANCE_COMPANY_NAME = 4;

  /**
   * Reads it from PID, PV1 and IN1, the first of each.
   *
   * @throws UnreadableMessageException neither account nor encounter: nobody could follow its money
   */
  static Visit of(Segments segments, Header header, Tokens tokens)
      throws UnreadableMessageException {
    Segment pid = segments.first("PID");
    Segment pv1 = segments.first("PV1");
    String account = pid.value(ACCOUNT);
    String encounter = pv1.value(VISIT_NUMBER);
    if (account.isEmpty() && encounter.isEmpty()) {
      throw new UnreadableMessageException(
          Reason.MISSING_FIELD,
          "%s and %s are empty".formatted(pid.name(ACCOUNT), pv1.name(VISIT_NUMBER)));
    }
    Segment in1 = segments.first("IN1");
    Dimensions dimensions = new Dimensions();
    dimensions.setFacility(orNull(header.facility()));
    dimensions.setPayer(orNull(in1.value(INSURANCE_COMPANY_ID)));
    dimensions.setPayerName(orNull(in1.value(INSURANCE_COMPANY_NAME)));
    dimensions.setServiceLine(orNull(pv1.value(HOSPITAL_SERVICE)));
    return new Visit(account, encounter, dimensions, tokens.of(pid.value(PATIENT_ID)));
  }

  /** Account and encounter, in the numbering of the facility. */
  List<Reference> references(Header header) {
    List<Reference> references = new ArrayList<>();
    References.add(references, ReferenceKind.ACCOUNT_NUMBER, header.facility(), account);
    References.add(references, ReferenceKind.ENCOUNTER_NUMBER, header.facility(), encounter);
    return references;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
