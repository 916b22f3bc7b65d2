/** The queries and locks of markets. Must never open a transaction of its own, nor change a market without its exclusive lock. */
package com.winzo.odds.repository;
