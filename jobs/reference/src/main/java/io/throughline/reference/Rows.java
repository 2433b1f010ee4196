package io.throughline.reference;

import io.throughline.reference.table.DatedRow;

/** What rows say, as what they are about. */
final class Rows {
  private Rows() {}

  static Payer payer(DatedRow row) {
    return new Payer(row.text("payer_id"), row.text("name"), row.text("payer_class"));
  }

  static Provider provider(DatedRow row) {
    return new Provider(
        row.text("provider_id"), row.text("name"), row.row().optional("facility_id").orElse(null));
  }

  static Facility facility(DatedRow row) {
    return new Facility(row.text("facility_id"), row.text("name"), row.text("company_code"));
  }

  static ServiceLine serviceLine(DatedRow row) {
    return new ServiceLine(row.text("code"), row.text("service_line"));
  }

  static Company company(DatedRow row) {
    return new Company(row.text("company_code"), row.text("name"), row.text("currency"));
  }

  static Period period(DatedRow row) {
    return new Period(
        row.text("period"),
        row.span().first(),
        row.span().last(),
        row.text("state").equals(Cells.OPEN));
  }
}
