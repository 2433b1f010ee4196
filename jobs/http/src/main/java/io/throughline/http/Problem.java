package io.throughline.http;

/** A kind of refusal, the type of a problem (RFC 9457). */
public interface Problem {
  /** Status of the HTTP answer. */
  int status();

  /** For people, the same each time. */
  String title();

  /** For programs, e.g. {@code body-too-large}. */
  String code();
}
