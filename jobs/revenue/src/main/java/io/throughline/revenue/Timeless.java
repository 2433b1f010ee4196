package io.throughline.revenue;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Rules and decisions have no part in the clock. */
final class Timeless<T> implements WatermarkGenerator<T> {
  @Override
  public void onEvent(T rule, long timestamp, WatermarkOutput output) {
    output.markIdle();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}
