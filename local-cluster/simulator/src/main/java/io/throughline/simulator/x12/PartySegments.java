package io.throughline.simulator.x12;

import io.throughline.simulator.party.Address;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Patient;
import io.throughline.simulator.party.Payer;
import java.io.IOException;

/** The segments that name organisations and people, alike in all transaction sets. */
final class PartySegments {
  private final X12Writer writer;

  PartySegments(X12Writer writer) {
    this.writer = writer;
  }

  /** NM1 of an organisation. */
  void organisation(String role, String name, String qualifier, String id) throws IOException {
    writer.segment("NM1", role, "2", name, "", "", "", "", qualifier, id);
  }

  /** NM1 of a facility, by NPI. */
  void facility(String role, Facility facility) throws IOException {
    organisation(role, facility.name(), "XX", facility.npi());
  }

  /** NM1 of a payer, by payer id. */
  void payer(Payer payer) throws IOException {
    organisation("PR", payer.name(), "PI", payer.id());
  }

  /** NM1 of a patient or subscriber, by member id. */
  void person(String role, Patient patient) throws IOException {
    writer.segment(
        "NM1",
        role,
        "1",
        patient.lastName(),
        patient.firstName(),
        "",
        "",
        "",
        "MI",
        patient.memberId());
  }

  /** NM1 of a patient who has no number of his own. */
  void personWithoutNumber(String role, Patient patient) throws IOException {
    writer.segment("NM1", role, "1", patient.lastName(), patient.firstName());
  }

  /** N3 and N4. */
  void address(Address address) throws IOException {
    writer.segment("N3", address.street());
    writer.segment("N4", address.city(), address.state(), address.zip());
  }

  /** DMG. */
  void birth(Patient patient) throws IOException {
    writer.segment("DMG", "D8", Texts.date(patient.birthDate()), patient.sex());
  }
}
