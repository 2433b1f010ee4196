/** The tables of master data as rows of texts, and the days on which a row is valid. */
package io.throughline.reference.table;
