/** The files that source systems hand over at one site on one day, and the events that they say. */
package io.throughline.simulator.file;
