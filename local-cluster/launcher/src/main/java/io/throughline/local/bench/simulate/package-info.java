/** How fast a simulated history is told, encoded and put into Kafka. */
package io.throughline.local.bench.simulate;
