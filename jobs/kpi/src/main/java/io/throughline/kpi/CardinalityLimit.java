package io.throughline.kpi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which names of one label have figures of their own: the first so many ids of master data, in
 * order of their UTF-8 bytes. All others are told together as {@code other}.
 *
 * <p>The choice is a function of master data alone. A limit that kept the names it saw first would
 * give other figures for every order of arrival, and no audit could follow it.
 */
public final class CardinalityLimit {
  /** Stands for all names that have no figures of their own. */
  public static final String OTHER = "other";

  /** Order of names: as bytes, which SQL engines sort by too. */
  static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private final Map<String, String> idByName = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final int folded;

  /**
   * A limit over ids and what else they are called.
   *
   * @param namesById other names of each id; one that several ids have stands for none
   * @param most so many ids have figures of their own
   */
  CardinalityLimit(Map<String, ? extends Collection<String>> namesById, int most) {
    Set<String> ids = new TreeSet<>(BY_BYTES);
    ids.addAll(namesById.keySet());
    ids.stream().limit(most).forEach(kept::add);
    folded = ids.size() - kept.size();
    Set<String> ambiguous = new HashSet<>();
    namesById.forEach(
        (id, names) -> {
          for (String name : names) {
            String known = idByName.putIfAbsent(name, id);
            if (known != null && !known.equals(id)) {
              ambiguous.add(name);
            }
          }
        });
    ambiguous.forEach(idByName::remove);
    ids.forEach(id -> idByName.put(id, id));
  }

  /** What a name is called in figures: its id, {@code other}, or {@code none} as it is. */
  String fold(String name) {
    if (name.equals(Slice.NONE)) {
      return name;
    }
    String id = idByName.get(name);
    return id != null && kept.contains(id) ? id : OTHER;
  }

  /** True for a name that has no figures of its own. */
  public boolean isFolded(String name) {
    return fold(name).equals(OTHER);
  }

  /** Ids of master data that have no figures of their own, since there are too many. */
  public int folded() {
    return folded;
  }
}
