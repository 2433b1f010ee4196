/** Who may do what: tokens and roles. */
package io.throughline.exceptions.access;
