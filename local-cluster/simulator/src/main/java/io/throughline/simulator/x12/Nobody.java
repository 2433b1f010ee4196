package io.throughline.simulator.x12;

/** The observer that is not there: one for all, to be recognised. */
final class Nobody implements Observer<Object> {
  private static final Nobody NOBODY = new Nobody();

  private Nobody() {}

  @SuppressWarnings("unchecked") // takes anything and does nothing with it
  static <T> Observer<T> of() {
    return (Observer<T>) NOBODY;
  }

  static boolean is(Observer<?> observer) {
    return observer == NOBODY;
  }

  @Override
  public void wrote(Object said, Evidence evidence) {
    // nobody listens
  }
}
