/**
 * What happens at one site on one day, before any format. A day is computed from the seed alone: it
 * looks at the courses of all accounts of the last year and takes those to which something happens.
 */
package io.throughline.simulator.day;
