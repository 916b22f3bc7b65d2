/**
 * Measures a running Winzo from outside, in the same run as a reference (pgbench), and then checks its books: a fast wrong run
 * scores nothing. Knows the wire contract and the names of a few tables; never a class of the server.
 *
 * <p>Begin with {@link com.winzo.bench.BenchCommand}, then any {@link com.winzo.bench.Scenario}. Load is made in two ways:
 * {@link com.winzo.bench.Wrk} for full speed, {@link com.winzo.bench.OpenLoop} for constant rates; the module's README says why.
 */
package com.winzo.bench;
