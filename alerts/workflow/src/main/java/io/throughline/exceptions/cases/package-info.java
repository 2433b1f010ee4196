/**
 * What a case is and what may be done with it: states, checks of decisions, retries. Plain Java; a
 * case is an {@link io.throughline.events.ExceptionCase} that these classes change in place.
 */
package io.throughline.exceptions.cases;
