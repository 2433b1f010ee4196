package io.throughline.posting;

import java.util.List;

/** What becomes of a candidate as things stand. */
sealed interface Ruling {
  /**
   * Something that it needs may still come.
   *
   * @param until clock at which that is over, micros since epoch
   */
  record Wait(long until) implements Ruling {}

  /** It may be posted. */
  record Post(Draft draft) implements Ruling {}

  /** It may not, for all of these reasons, of which there is at least one. */
  record Refuse(List<Reason> reasons) implements Ruling {}

  /** It moves no money. */
  record Nothing() implements Ruling {}

  /** The account map leaves all of it in receivables. */
  record Left() implements Ruling {}

  /** A person decided that it is not to be posted. */
  record Waived() implements Ruling {}
}
