/** The only door to the ledger's functions. Must never compute a balance itself: the database does, under its lock. */
package com.winzo.wallet.repository;
