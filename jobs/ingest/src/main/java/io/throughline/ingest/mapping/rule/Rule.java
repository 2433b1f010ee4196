package io.throughline.ingest.mapping.rule;

/** What is made of records of one kind. */
public sealed interface Rule permits EventRule, SkipRule {
  /** For which records it is. */
  When when();

  /** Its number and what it makes, for messages. */
  String label();
}
