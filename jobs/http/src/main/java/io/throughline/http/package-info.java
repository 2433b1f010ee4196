/** A small HTTP server that nobody can hold up: limits, tokens, answers. */
package io.throughline.http;
