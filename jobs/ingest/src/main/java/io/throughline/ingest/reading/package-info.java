/** Reading of inputs, whatever their format and origin: records go out and the account is kept. */
package io.throughline.ingest.reading;
