/** Adds up what open bets stake and may win. Reads only; must never run outside a caller's transaction. */
package com.winzo.risk.repository;
