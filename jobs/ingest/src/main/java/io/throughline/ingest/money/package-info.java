/** Amounts and quantities as exact integers, from texts of any format. */
package io.throughline.ingest.money;
