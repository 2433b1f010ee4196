/** The paths of the ERP, their JSON, and who may call them. */
package io.throughline.local.erp.http;
