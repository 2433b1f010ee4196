package io.throughline.ingest.mapping.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with YAML files, so that all of it can be told at once. */
public final class Problems {
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();

  /** Something is wrong with a node. */
  public void add(String file, Node node, String message) {
    add(file, node.getStartMark(), message);
  }

  /** Something is wrong at a place; without one, with the file. */
  public void add(String file, Optional<Mark> mark, String message) {
    if (found.size() < MOST) {
      int line = mark.map(Mark::getLine).orElse(0) + 1;
      int column = mark.map(Mark::getColumn).orElse(0) + 1;
      found.add(new Problem(file, line, column, message));
    }
  }

  /** How many there are, at most 100. */
  public int count() {
    return found.size();
  }

  /** All of them, in order of files and lines. */
  public List<Problem> all() {
    return found.stream().distinct().sorted().toList();
  }
}
