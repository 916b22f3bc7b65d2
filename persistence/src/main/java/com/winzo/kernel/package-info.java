/**
 * The words every feature speaks: money, odds, ids, the lives of events and markets, and the errors of the contract.
 *
 * <p>Values only, built on the JDK alone. Nothing here may read a clock, a database or a configuration.
 */
package com.winzo.kernel;
