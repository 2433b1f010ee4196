package io.throughline.revenue;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Policies have no part in the clock: without this it would wait for them for ever. */
final class Timeless implements WatermarkGenerator<String> {
  @Override
  public void onEvent(String policy, long timestamp, WatermarkOutput output) {
    output.markIdle();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}
