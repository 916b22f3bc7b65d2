/**
 * What every resource shares: the application, envelopes, error mapping, authentication, limits, health and documentation.
 *
 * <p>Knows HTTP and no feature: it must never decide anything about bets, money or accounts.
 */
package com.winzo.platform;
