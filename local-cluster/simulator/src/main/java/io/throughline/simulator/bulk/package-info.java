/** Any amount of sound X12, written fast: input of benchmarks. */
package io.throughline.simulator.bulk;
