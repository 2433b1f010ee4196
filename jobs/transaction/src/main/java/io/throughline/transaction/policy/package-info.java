/**
 * The rules that are data: by when something must have happened, and for how long is waited and
 * kept.
 */
package io.throughline.transaction.policy;
