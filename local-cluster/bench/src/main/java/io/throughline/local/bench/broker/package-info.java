/** What the benchmarks ask of their own broker. */
package io.throughline.local.bench.broker;
