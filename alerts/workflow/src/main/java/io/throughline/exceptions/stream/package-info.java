/** The topology: exceptions and requests in, cases, decisions and audit trail out, exactly once. */
package io.throughline.exceptions.stream;
