/**
 * Decisions about exceptions as both sides must understand them: the canonical form of a record,
 * and the signature over it. Plain Java.
 */
package io.throughline.decision;
