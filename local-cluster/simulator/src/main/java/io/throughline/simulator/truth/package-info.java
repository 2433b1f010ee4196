/** What is true of a history, known by construction and written beside its files. */
package io.throughline.simulator.truth;
