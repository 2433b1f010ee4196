/** Audit trails of cases: chains of hashes that show what was changed, left out, moved or added. */
package io.throughline.decision.trail;
