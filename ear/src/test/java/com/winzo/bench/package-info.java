/**
 * Measures a running Winzo from outside, in the same run as a reference (pgbench) and under the same load of the machine, and then
 * checks its books: a fast wrong run scores nothing. Knows the wire contract and the names of a few tables; never a class of
 * the server.
 */
package com.winzo.bench;
