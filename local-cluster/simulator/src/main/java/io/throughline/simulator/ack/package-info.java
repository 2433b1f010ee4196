/** What receivers say to a submission before anything is decided: 999 and 277CA. */
package io.throughline.simulator.ack;
