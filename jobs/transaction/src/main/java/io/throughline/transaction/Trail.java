package io.throughline.transaction;

/**
 * What the next fact in a row of stored facts can refer back to. Who has read facts to the end has
 * the same trail as who wrote them, and so can write one more.
 */
final class Trail {
  final TextForm texts;
  SharedPart shared = SharedPart.NONE;
  long occurredAt;
  long recordedAt;

  Trail(TextForm texts) {
    this.texts = texts;
  }
}
