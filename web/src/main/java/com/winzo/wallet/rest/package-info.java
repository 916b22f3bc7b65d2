/** The customer's money over REST, to read. Must never move any: payments and bets do. */
package com.winzo.wallet.rest;
