package io.throughline.local.erp.http;

import java.util.Map;

/**
 * An answer.
 *
 * @param headers besides Content-Type
 */
record Reply(int status, Object body, Map<String, String> headers) {
  static Reply ok(Object body) {
    return new Reply(200, body, Map.of());
  }

  /** Problem details (RFC 9457) with a code to act on. */
  static Reply problem(int status, String code, String detail) {
    return new Reply(status, new Problem(status, code, detail), Map.of());
  }

  boolean isProblem() {
    return body instanceof Problem;
  }

  /** The form of a problem. */
  record Problem(int status, String code, String detail) {}
}
