package com.winzo.betting.api;

import com.winzo.kernel.Odds;
import com.winzo.kernel.lines.Bonus;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a slip would become if it were placed now, amounts in major units.
 *
 * @param maxStake the largest stake of a line that would pass
 * @param bonus what the house would add to it, or null
 * @param acceptedOdds in the order of the slip
 */
public record BetPreview(
        boolean valid,
        BigDecimal totalStake,
        int lines,
        BigDecimal potentialWin,
        BigDecimal maxStake,
        Bonus bonus,
        List<Odds> acceptedOdds,
        BigDecimal balance,
        String currency) {}
