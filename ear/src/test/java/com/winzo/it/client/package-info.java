/**
 * Winzo as its clients see it: REST, sockets, the trading desk and customers with money, as short sentences for tests. Speaks the
 * wire contract only; it must never reach into the server's classes.
 */
package com.winzo.it.client;
