/** History run again beside what is live, into topics of its own. */
package io.throughline.local.replay;
