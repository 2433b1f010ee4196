package io.throughline.events;

import java.io.Serial;
import java.io.Serializable;

/**
 * What topics are called in Kafka: as they are, or under a prefix beside them, where a replay of
 * history does not touch what is live.
 *
 * @param prefix of every name; empty: the topics that are live
 */
public record TopicNames(String prefix) implements Serializable {
  /** Those that are live. */
  public static final TopicNames LIVE = new TopicNames("");

  @Serial private static final long serialVersionUID = 1L;

  /** Name of a topic. */
  public String of(Topic topic) {
    return prefix + topic.topicName();
  }

  /**
   * The topic of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Topic topic(String name) {
    if (!name.startsWith(prefix)) {
      throw new IllegalArgumentException(
          "no topic of ours under %s is called %s".formatted(prefix, name));
    }
    return Topic.named(name.substring(prefix.length()));
  }
}
