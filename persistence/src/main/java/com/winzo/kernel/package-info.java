/**
 * The words every feature speaks: money, odds, ids and the errors of the contract.
 *
 * <p>Values only, built on the JDK alone. Nothing here may read a clock, a database or a configuration.
 */
package com.winzo.kernel;
