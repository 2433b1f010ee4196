/** Who takes part: facilities that bill, payers that pay, patients. All fictional. */
package io.throughline.simulator.party;
