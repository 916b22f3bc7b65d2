/** How long settlement takes: JMH benchmarks, compiled with the tests and run by {@code -Pjmh}. */
package com.winzo.settlement.benchmark;
