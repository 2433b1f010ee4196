package io.throughline.local.replay;

import io.throughline.events.Topic;
import java.io.IOException;
import java.util.List;

/** Events that can be run again. */
@FunctionalInterface
interface History {
  /** Topics of events. */
  List<Topic> TOPICS = List.of(Topic.BILLING, Topic.CLAIMS, Topic.ERP);

  /**
   * Copies them to the topics of a replay, those of one partition in order.
   *
   * @throws IOException when they cannot be read, or Kafka does not take them
   */
  Copied copyTo(ReplayedEvents target) throws IOException, InterruptedException;
}
