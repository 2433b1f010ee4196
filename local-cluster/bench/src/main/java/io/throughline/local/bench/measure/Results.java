package io.throughline.local.bench.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A measurement as a line between processes. */
public final class Results {
  private static final String MARK = "result: ";

  private Results() {}

  /** The line. */
  public static String line(Measurement one) {
    return Stream.of(
            one.records(),
            one.postings(),
            one.nanos(),
            one.cpuNanos(),
            one.brokerNanos(),
            one.machineNanos(),
            one.usedHeap(),
            one.checkpointBytes())
        .map(Object::toString)
        .collect(Collectors.joining(" ", MARK, ""));
  }

  /** What a line says; empty when it is not about a measurement. */
  public static Optional<Measurement> parse(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    long[] values =
        Arrays.stream(line.substring(MARK.length()).split(" "))
            .mapToLong(Long::parseLong)
            .toArray();
    return Optional.of(
        new Measurement(
            values[0], values[1], values[2], values[3], values[4], values[5], values[6],
            values[7]));
  }
}
