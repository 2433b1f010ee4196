/**
 * A history: all files of all sites, day by day. A pure function of its options, computed site by
 * site and day by day, so that its length costs no memory and its parts can be made by several
 * threads.
 */
package io.throughline.simulator.history;
