package com.winzo.betting.api;

import com.winzo.kernel.Odds;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a slip would become if it were placed now, amounts in major units.
 *
 * @param maxStake the largest stake of a line that would pass
 * @param acceptedOdds in the order of the slip
 */
public record BetPreview(
        boolean valid,
        BigDecimal totalStake,
        int lines,
        BigDecimal potentialWin,
        BigDecimal maxStake,
        List<Odds> acceptedOdds,
        BigDecimal balance,
        String currency) {}
