package io.throughline.local.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The account of a feed: for every file, and in all, seen = events + dead letters.
 *
 * @param files in the order in which they were fed
 * @param leftOut files in fed folders that were not fed, with the reason
 */
public record Reconciliation(List<FileOutcome> files, Map<String, String> leftOut) {
  public Reconciliation {
    files = List.copyOf(files);
    leftOut = new TreeMap<>(leftOut);
  }

  /** True when no file has a difference: errors of two files do not cancel each other. */
  public boolean isEqual() {
    return files.stream().allMatch(file -> file.difference().equals(Tally.NONE));
  }

  /** The sum of one side over all files. */
  public Tally total(Function<FileOutcome, Tally> side) {
    return files.stream().map(side).reduce(Tally.NONE, Tally::plus);
  }

  /** Canonical events of all kinds. */
  public long events() {
    return files.stream().mapToLong(FileOutcome::events).sum();
  }

  /** Events that belong to a claim's transaction. */
  public long aboutClaims() {
    return files.stream().mapToLong(FileOutcome::aboutClaims).sum();
  }

  /** Events about claims that were known before. */
  public long known() {
    return files.stream().mapToLong(FileOutcome::known).sum();
  }

  /** Dead letters by reason. */
  public Map<String, Long> reasons() {
    return sum(FileOutcome::reasons);
  }

  /** Messages and records left out on purpose, by reason. */
  public Map<String, Long> skips() {
    return sum(FileOutcome::skips);
  }

  private Map<String, Long> sum(Function<FileOutcome, Map<String, Long>> counts) {
    Map<String, Long> all = new TreeMap<>();
    files.forEach(file -> counts.apply(file).forEach((why, n) -> all.merge(why, n, Long::sum)));
    return all;
  }

  /** Dead letters. */
  public long deadLetters() {
    return reasons().values().stream().mapToLong(Long::longValue).sum();
  }
}
