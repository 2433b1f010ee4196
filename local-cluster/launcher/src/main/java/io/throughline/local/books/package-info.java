/** The books of the stand-in ERP, as its API tells them. */
package io.throughline.local.books;
