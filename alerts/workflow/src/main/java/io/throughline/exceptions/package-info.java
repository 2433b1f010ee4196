/** The exception workflow as a program: settings, start and stop. */
package io.throughline.exceptions;
