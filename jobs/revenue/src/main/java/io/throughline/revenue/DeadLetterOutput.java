package io.throughline.revenue;

import io.throughline.wire.DeadLetter;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Where operators that are no functions put what they refuse. */
final class DeadLetterOutput {
  private DeadLetterOutput() {}

  static <T> void write(Output<StreamRecord<T>> output, DeadLetter letter) {
    output.collect(EventDeadLetters.TAG, new StreamRecord<>(letter));
  }
}
