package io.throughline.kpi;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Names that were told as {@code other}, so that people can see how many there are and put them
 * into master data. At most {@value #MOST} are kept, the first in order of their UTF-8 bytes: which
 * these are does not hang on the order in which they came.
 */
public final class FoldedNames {
  /** More than anybody reads. */
  public static final int MOST = 1_000;

  private final TreeSet<String> names = new TreeSet<>(CardinalityLimit.BY_BYTES);

  /** Takes a name in. */
  public void add(String name) {
    if (names.add(name) && names.size() > MOST) {
      names.pollLast();
    }
  }

  /** Takes names in, e.g. those that another one kept. */
  public void addAll(Collection<String> more) {
    more.forEach(this::add);
  }

  /** How many there are; when {@link #isFull}, at least so many. */
  public int count() {
    return names.size();
  }

  /** True when there may be more. */
  public boolean isFull() {
    return names.size() == MOST;
  }

  /** Those that are kept, in order. */
  public List<String> names() {
    return List.copyOf(names);
  }
}
