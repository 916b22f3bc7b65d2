/** Balances as customers and their sockets see them. */
package com.winzo.it.wallet;
