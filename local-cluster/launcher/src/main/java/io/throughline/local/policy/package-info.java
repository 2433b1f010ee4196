/** Policy files, and the policies that a running cluster knows. */
package io.throughline.local.policy;
