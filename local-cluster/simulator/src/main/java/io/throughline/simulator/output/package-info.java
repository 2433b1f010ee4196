/** Where a history goes: files, events, truth; how fast, and by how many threads. */
package io.throughline.simulator.output;
