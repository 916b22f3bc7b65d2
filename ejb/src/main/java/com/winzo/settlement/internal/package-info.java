/** How results become payouts: results in one transaction, then the bets in slices of one transaction each. Must never pay a bet twice. */
package com.winzo.settlement.internal;
