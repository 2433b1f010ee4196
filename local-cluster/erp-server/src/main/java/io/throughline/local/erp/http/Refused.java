package io.throughline.local.erp.http;

import java.io.Serial;

/** A request that is not carried out. */
final class Refused extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refused(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  static Refused malformed(String detail) {
    return new Refused(400, "malformed", detail);
  }

  Reply reply() {
    return Reply.problem(status, code, getMessage());
  }
}
