/** Placement under contention: groups of bets against the same bets one by one. */
package com.winzo.it.betting;
