/**
 * The algebra of a bet: how its selections make lines, and what the lines return when each selection has its factor.
 *
 * <p>Placement and settlement use the same: what a bet could return and what it did return differ in the factors only.
 * All of it is exact, and no line is ever made to be counted or paid; a rounding has no place here.
 */
package com.winzo.kernel.lines;
