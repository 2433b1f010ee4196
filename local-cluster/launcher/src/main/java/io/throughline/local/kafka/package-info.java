/** Reading topics of a running cluster without leaving anything behind. */
package io.throughline.local.kafka;
