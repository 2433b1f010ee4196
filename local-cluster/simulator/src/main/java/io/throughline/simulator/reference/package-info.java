/** Master data of a simulated group, as the files that 'throughline reference publish' takes. */
package io.throughline.simulator.reference;
