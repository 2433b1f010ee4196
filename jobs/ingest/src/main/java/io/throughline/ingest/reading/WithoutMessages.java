package io.throughline.ingest.reading;

/**
 * Text of a failure for a log: classes and places, its causes' too, but no messages, since those of
 * parsers quote what they could not read, which may be about a patient.
 */
final class WithoutMessages {
  private static final int DEEPEST = 8;

  private WithoutMessages() {}

  static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      text.append(depth == 0 ? "" : "\nCaused by: ").append(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        text.append("\n\tat ").append(frame);
      }
      cause = cause.getCause();
    }
    return text.toString();
  }
}
