package io.throughline.local.replay;

import io.throughline.events.Topic;
import io.throughline.local.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** A beginning as a person writes it. */
public final class StartText {
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

  /** As Kafka's own tools write it: topic, partition, offset. */
  private static final Pattern OFFSET = Pattern.compile("([\\w.-]+):(\\d{1,5}):(\\d{1,18})");

  private static final int OFFSET_GROUP = 3;

  private final List<Instant> times = new ArrayList<>();
  private final Map<TopicPartition, Long> offsets = new LinkedHashMap<>();
  private final List<Path> places = new ArrayList<>();

  private StartText() {}

  /**
   * The beginning.
   *
   * @param words a time, or {@code TOPIC:PARTITION:OFFSET} of some partitions, or files and
   *     folders; none: that of the topics
   * @throws ConfigException when one is none of these, or they are of different kinds
   */
  public static Start parse(List<String> words) {
    StartText text = new StartText();
    words.forEach(text::read);
    return text.start(words);
  }

  private Start start(List<String> words) {
    int count = words.size();
    if (count == 0) {
      return new Start.Beginning();
    }
    if (count == 1 && times.size() == 1) {
      return new Start.Time(times.getFirst());
    }
    if (count == offsets.size()) {
      return new Start.Offsets(offsets);
    }
    if (count == places.size()) {
      return new Start.Exported(places);
    }
    throw new ConfigException(
        "--from %s: give one time, or one offset for each of some partitions, or files and folders"
            .formatted(String.join(" --from ", words)));
  }

  private void read(String word) {
    Matcher offset = OFFSET.matcher(word);
    if (TIME.matcher(word).matches()) {
      times.add(time(word));
    } else if (offset.matches()) {
      offsets.put(
          new TopicPartition(topic(word, offset.group(1)), Integer.parseInt(offset.group(2))),
          Long.parseLong(offset.group(OFFSET_GROUP)));
    } else if (Files.exists(Path.of(word))) {
      places.add(Path.of(word));
    } else {
      throw new ConfigException(
          ("--from %s is no time (2026-11-01T00:00:00Z), no offset (revenue.claims.v1:0:4711) and"
                  + " no file or folder that exists")
              .formatted(word));
    }
  }

  private static Instant time(String word) {
    try {
      return OffsetDateTime.parse(word).toInstant();
    } catch (DateTimeException e) {
      throw new ConfigException(
          "--from %s: %s; write times as 2026-11-01T00:00:00Z or with an offset such as -06:00"
              .formatted(word, e.getMessage()),
          e);
    }
  }

  private static String topic(String word, String name) {
    if (History.TOPICS.stream().noneMatch(topic -> topic.topicName().equals(name))) {
      throw new ConfigException(
          "--from %s: history is in %s"
              .formatted(
                  word,
                  History.TOPICS.stream().map(Topic::topicName).collect(Collectors.joining(", "))));
    }
    return name;
  }
}
