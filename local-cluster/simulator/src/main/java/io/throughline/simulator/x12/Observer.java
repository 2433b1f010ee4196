package io.throughline.simulator.x12;

/**
 * Is told of each thing that a file says, in order of the file.
 *
 * @param <T> what is said
 */
@FunctionalInterface
public interface Observer<T> {
  /** It was written. */
  void wrote(T said, Evidence evidence);

  /** Does not want to know, so that evidence need not be gathered. */
  static <T> Observer<T> nobody() {
    return Nobody.of();
  }
}
