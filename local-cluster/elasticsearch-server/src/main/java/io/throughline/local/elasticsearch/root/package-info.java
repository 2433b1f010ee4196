/**
 * What answers {@code GET /} with name and version, as clients ask before anything else. The real
 * distribution does it in a module that is not on Maven Central.
 */
package io.throughline.local.elasticsearch.root;
