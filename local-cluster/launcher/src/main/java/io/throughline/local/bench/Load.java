package io.throughline.local.bench;

import io.throughline.simulator.Seed;
import io.throughline.simulator.bulk.BulkX12;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Input of a benchmark.
 *
 * @param name e.g. 837
 * @param feed name under which it arrives
 * @param records in it: CLM or CLP segments, FT1 segments, JSON objects, CSV rows
 */
record Load(String name, String feed, byte[] bytes, int records) {
  private static final Seed SEED = new Seed(42);

  static Load claims(int first, int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BulkX12(SEED).claims(out, first, count);
    return new Load("837", "", out.toByteArray(), count);
  }

  static Load remittances(int first, int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BulkX12(SEED).remittances(out, first, count);
    return new Load("835", "", out.toByteArray(), count);
  }
}
