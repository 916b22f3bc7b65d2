/** Stores, finds and settles bets, many in one statement. Must never run outside a caller's transaction nor decide anything. */
package com.winzo.betting.repository;
