/**
 * What the published records say of each KPI, in figures that can be taken back: contributions,
 * what is remembered of them, and the cells that they add up to. KPIS.md says it in words.
 */
package io.throughline.kpi;
