/** How long things took, so that it can be merged and taken back exactly. */
package io.throughline.kpi.histogram;
