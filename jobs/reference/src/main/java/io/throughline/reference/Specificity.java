package io.throughline.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Which cells of a row of accounts are filled, as bits. Purpose always is, and is none of them.
 *
 * <p>A key and a row are lists of texts in order of the table's key.
 */
final class Specificity {
  /** Place of the purpose in the table's key. */
  static final int PURPOSE = 1;

  private Specificity() {}

  /** The cells that are filled. */
  static int filled(List<String> key) {
    int bits = 0;
    for (int i = 0; i < key.size(); i++) {
      if (i != PURPOSE && !key.get(i).isEmpty()) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  /** The key with only these cells filled. */
  static List<String> only(int bits, List<String> key) {
    List<String> cells = new ArrayList<>(key.size());
    for (int i = 0; i < key.size(); i++) {
      cells.add(i == PURPOSE || (bits & 1 << i) != 0 ? key.get(i) : "");
    }
    return cells;
  }

  /** The key with what either of the two has filled. */
  static List<String> joined(List<String> one, List<String> other) {
    List<String> cells = new ArrayList<>(one.size());
    for (int i = 0; i < one.size(); i++) {
      cells.add(one.get(i).isEmpty() ? other.get(i) : one.get(i));
    }
    return cells;
  }
}
