/**
 * What payers decide and pay. Money is cents; a positive adjustment lowers the payment. Everything
 * made here balances by the rules of the 835 (TR3 1.10.2.1) unless a fault was asked for.
 */
package io.throughline.simulator.remit;
