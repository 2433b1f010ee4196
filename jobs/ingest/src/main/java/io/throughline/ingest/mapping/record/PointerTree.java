package io.throughline.ingest.mapping.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in a JSON document the fields stand: one node for each step of their pointers. */
final class PointerTree {
  /** No field. */
  static final int NONE = -1;

  private final Map<String, PointerTree> children = new HashMap<>();
  private int field = NONE;

  static PointerTree of(List<Field> fields) {
    PointerTree root = new PointerTree();
    for (int i = 0; i < fields.size(); i++) {
      PointerTree at = root;
      for (String step : steps(fields.get(i).source())) {
        at = at.children.computeIfAbsent(step, s -> new PointerTree());
      }
      at.field = i;
    }
    return root;
  }

  /** The steps of a pointer (RFC 6901), which begins with a slash. */
  static String[] steps(String pointer) {
    String[] steps = pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
    }
    return steps;
  }

  /** The next step of that name; null when no field lies that way. */
  PointerTree child(String step) {
    return children.get(step);
  }

  /** The field that stands here, or {@link #NONE}. */
  int field() {
    return field;
  }
}
