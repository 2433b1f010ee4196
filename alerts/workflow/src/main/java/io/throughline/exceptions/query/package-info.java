/** The cases as they are asked for: on this instance, on others, and once they are committed. */
package io.throughline.exceptions.query;
