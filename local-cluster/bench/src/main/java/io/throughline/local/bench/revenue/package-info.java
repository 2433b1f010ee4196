/**
 * How fast the revenue job is. Each figure stands beside a floor measured in the same run, since
 * the machine's own speed changes from day to day; the ratio is what to compare.
 */
package io.throughline.local.bench.revenue;
