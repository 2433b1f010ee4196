/** What providers bill: claims and their service lines, before any format. Money is cents. */
package io.throughline.simulator.claim;
