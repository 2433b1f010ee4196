package io.throughline.reference;

import io.throughline.reference.table.Row;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with rows, so that all of it can be told at once. */
final class Problems {
  /** Who has more than this has the wrong file. */
  private static final int MOST = 1_000;

  private final List<ReferenceProblem> found = new ArrayList<>();

  /** Something is wrong with a cell. */
  void add(Row row, String column, String message) {
    if (!isFull()) {
      found.add(new ReferenceProblem(row.table().word(), row.line(), column, message));
    }
  }

  /** Something is wrong with a row. */
  void add(Row row, String message) {
    add(row, "", message);
  }

  /** Something is wrong with all of it. */
  void add(String message) {
    if (!isFull()) {
      found.add(new ReferenceProblem("", 0, "", message));
    }
  }

  /** Whether no more are taken, so that looking for more is idle. */
  boolean isFull() {
    return found.size() >= MOST;
  }

  /** All of them. */
  List<ReferenceProblem> all() {
    return List.copyOf(found);
  }
}
