package com.winzo.settlement.domain;

import com.winzo.kernel.Odds;
import java.time.Instant;
import java.util.List;

/**
 * Tattersalls Rule 4(c): what is taken off the winnings because a runner was withdrawn after the bet was struck.
 *
 * <p>The scale is the published one by fractional odds, as decimal odds: 2/11 is 1.1819 and 8/13 is 1.6154, the next
 * step of 0.0001 that is not below the fraction. Several withdrawals add up, to 90 pence in the pound at most.
 */
public final class RuleFour {

    /** The version of the scale. */
    public static final int VERSION = 1;

    private static final int PERCENT_MAX = 90;
    private static final int WAIVED_PERCENT = 5;

    /** Up to these odds, in ten thousandths, 90, 85, 80 ... 5 percent are deducted. */
    private static final int[] ODDS_MAX = {
        11_112, 11_819, 12_500, 13_000, 14_000, 15_334, 16_154, 18_000, 19_524,
        22_000, 25_000, 27_500, 32_500, 40_000, 50_000, 65_000, 100_000, 150_000
    };

    private RuleFour() {}

    /** What one withdrawal costs, in percent of the winnings. */
    public static int percent(Odds odds) {
        for (int i = 0; i < ODDS_MAX.length; i++) {
            if (odds.tenThousandths() <= ODDS_MAX[i]) {
                return PERCENT_MAX - 5 * i;
            }
        }
        return 0;
    }

    /**
     * @param struckAt when the bet was struck
     * @param waiveFive whether a total of 5 percent is let off
     * @return percent of the winnings of a bet at the odds taken
     */
    public static int deduction(List<Withdrawal> withdrawals, Instant struckAt, boolean waiveFive) {
        return total(withdrawals.stream().filter(each -> each.covers(struckAt)).toList(), waiveFive);
    }

    /** The same for a bet at starting prices: only runners that these were made with. */
    public static int startingPriceDeduction(List<Withdrawal> withdrawals, boolean waiveFive) {
        return total(withdrawals.stream().filter(Withdrawal::inStartingPrices).toList(), waiveFive);
    }

    private static int total(List<Withdrawal> withdrawals, boolean waiveFive) {
        int sum = withdrawals.stream().mapToInt(each -> percent(each.odds())).sum();
        return waiveFive && sum == WAIVED_PERCENT ? 0 : Math.min(sum, PERCENT_MAX);
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
