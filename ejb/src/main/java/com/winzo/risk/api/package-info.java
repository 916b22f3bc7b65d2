/** The doors of risk: limits of a bet, and what the house stands to lose. Must never move money or change a price. */
package com.winzo.risk.api;
