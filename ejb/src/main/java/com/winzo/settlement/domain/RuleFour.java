package com.winzo.settlement.domain;

import com.winzo.kernel.Odds;
import java.time.Instant;
import java.util.List;

/**
 * Tattersalls Rule 4(c): what is taken off the winnings because a runner was withdrawn after the bet was struck.
 *
 * <p>The scale is the published one by fractional odds, as decimal odds: 2/11 is 1.1819 and 8/13 is 1.6154, the next
 * step of 0.0001 that is not below the fraction. Several withdrawals add up, to a most.
 *
 * @param version counts the changes of the rule
 * @param percentMax most that is taken off, for one withdrawal or for several
 * @param waivesFive whether a total of 5 percent is let off
 */
public record RuleFour(int version, int percentMax, boolean waivesFive) {

    /** To the letter: up to 90 pence in the pound. */
    public static final RuleFour FULL = new RuleFour(1, 90, false);

    /** As many bookmakers apply it: a total of 5 pence is let off. */
    public static final RuleFour WAIVING_FIVE = new RuleFour(2, 90, true);

    /** With the scale that ends at 3 to 10: 75 pence at most, and a total of 5 pence is let off. */
    public static final RuleFour UP_TO_75 = new RuleFour(3, 75, true);

    private static final int WAIVED_PERCENT = 5;
    private static final int SCALE_MAX = 90;

    /** Up to these odds, in ten thousandths, 90, 85, 80 ... 5 percent are deducted. */
    private static final int[] ODDS_MAX = {
        11_112, 11_819, 12_500, 13_000, 14_000, 15_334, 16_154, 18_000, 19_524,
        22_000, 25_000, 27_500, 32_500, 40_000, 50_000, 65_000, 100_000, 150_000
    };

    /** What one withdrawal costs, in percent of the winnings. */
    public int percent(Odds odds) {
        for (int i = 0; i < ODDS_MAX.length; i++) {
            if (odds.tenThousandths() <= ODDS_MAX[i]) {
                return Math.min(SCALE_MAX - 5 * i, percentMax);
            }
        }
        return 0;
    }

    /**
     * @param struckAt when the bet was struck
     * @return percent of the winnings of a bet at the odds taken
     */
    public int deduction(List<Withdrawal> withdrawals, Instant struckAt) {
        return total(withdrawals.stream().filter(each -> each.covers(struckAt)).toList());
    }

    /** The same for a bet at starting prices: only runners that these were made with. */
    public int startingPriceDeduction(List<Withdrawal> withdrawals) {
        return total(withdrawals.stream().filter(Withdrawal::inStartingPrices).toList());
    }

    private int total(List<Withdrawal> withdrawals) {
        int sum = withdrawals.stream().mapToInt(each -> percent(each.odds())).sum();
        return waivesFive && sum == WAIVED_PERCENT ? 0 : Math.min(sum, percentMax);
    }

    /**
     * A runner that was withdrawn, with its price in the market of one span of time: bets of an older market are
     * deducted by the runner's last price there, those of the market that was formed anew by its price there.
     *
     * @param struckFrom bets struck from then on; null for no limit
     * @param struckBefore bets struck before; at the latest when the withdrawal was announced
     * @param odds the runner's price
     * @param inStartingPrices whether there was no time to form starting prices without the runner
     */
    public record Withdrawal(Instant struckFrom, Instant struckBefore, Odds odds, boolean inStartingPrices) {

        boolean covers(Instant struckAt) {
            return struckAt.isBefore(struckBefore) && (struckFrom == null || !struckAt.isBefore(struckFrom));
        }
    }
}
