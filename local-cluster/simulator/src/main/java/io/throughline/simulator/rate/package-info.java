/** How often things happen in a revenue cycle, where that is known from, and how to change it. */
package io.throughline.simulator.rate;
