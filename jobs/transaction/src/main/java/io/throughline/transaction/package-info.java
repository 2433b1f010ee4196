/** A transaction as a set of facts, and the pure assessment of what the facts say together. */
package io.throughline.transaction;
