/** Tells a simulated history to files and shows how it goes. */
package io.throughline.local.simulate;
