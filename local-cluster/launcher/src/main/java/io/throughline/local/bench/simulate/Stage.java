package io.throughline.local.bench.simulate;

/** How far events go: the difference of two stages is what the last step costs. */
enum Stage {
  TELL("told"),
  ENCODE("told, encoded"),
  KAFKA("told, encoded, in Kafka");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** For people. */
  String title() {
    return title;
  }
}
