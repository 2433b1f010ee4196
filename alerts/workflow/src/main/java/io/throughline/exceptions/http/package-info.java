/** The door: paths, what they take, what they answer. */
package io.throughline.exceptions.http;
