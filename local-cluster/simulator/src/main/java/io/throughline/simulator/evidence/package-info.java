/** Which bytes of which file say a thing: the simulator's own account of it. */
package io.throughline.simulator.evidence;
