/** The doors of betting: placing, reading and cancelling bets, and the book that settlement works on. Must never move money but through the wallet, nor decide a result. */
package com.winzo.betting.api;
