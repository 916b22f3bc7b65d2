/** Grading of markets and payout of bets. Pure and exact: one rounding per bet; must never see a container, a clock or a database. */
package com.winzo.settlement.domain;
