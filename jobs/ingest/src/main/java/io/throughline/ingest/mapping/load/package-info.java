/**
 * From mapping files to mappings: everything that a file says is checked when it is loaded, and all
 * that is wrong with it is told at once.
 */
package io.throughline.ingest.mapping.load;
