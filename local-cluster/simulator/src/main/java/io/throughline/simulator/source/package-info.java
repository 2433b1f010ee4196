/** Which recorded histories can be told from. */
package io.throughline.simulator.source;
