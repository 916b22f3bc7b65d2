package com.winzo.conformance;

import com.winzo.conformance.NaiveLines.Line;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The oracle: settles a bet by writing down every line and multiplying it out. Made from the rules, without a look at
 * the production code and without any of its classes.
 */
final class NaiveEnumerator {

    private static final int LINES_SHOWN_MAX = 32;
    private static final String[][] TEASERS = {
        {"football_6", "21/11", "14/5", "4", "11/2", "7", "9"},
        {"football_6_5", "11/6", "13/5", "7/2", "5", "13/2", "8"},
        {"football_7", "23/13", "5/2", "3", "9/2", "6", "7"},
        {"basketball_4", "21/11", "14/5", "4", "11/2", "7", "9"},
        {"basketball_4_5", "11/6", "13/5", "7/2", "5", "13/2", "8"},
        {"basketball_5", "23/13", "5/2", "3", "9/2", "6", "7"},
        {"football_pleaser_6", "7", "18", "41", "101", "201"},
        {"football_pleaser_7", "9", "26", "71", "151", "301"},
        {"basketball_pleaser_4", "7", "18", "41", "101", "201"}
    };

    private final BetCase bet;
    private final List<Line> lines;
    private final List<Q> odds = new ArrayList<>();

    private NaiveEnumerator(BetCase bet) {
        this.bet = bet;
        this.lines = NaiveLines.of(bet.bet().lines(), bet.legs().size());
        bet.legs().forEach(leg -> odds.add(NaiveLegs.odds(leg, bet.bet(), bet.rules())));
    }

    static BetCase.Expected settle(BetCase bet) {
        return new NaiveEnumerator("lose".equals(bet.rules().teaserTies()) ? withTiesLost(bet) : bet).settle();
    }

    private static BetCase withTiesLost(BetCase bet) {
        List<BetCase.Leg> legs = bet.legs().stream()
                .map(leg -> "push".equals(leg.result()) ? leg.resulting("loss") : leg)
                .toList();
        return new BetCase(bet.id(), bet.family(), bet.bet(), bet.rules(), legs, null);
    }

    private BetCase.Expected settle() {
        boolean eachWay = bet.bet().eachWay();
        if (isUndecided(false) || (eachWay && isUndecided(true))) {
            return undecided();
        }
        Q full = bet.bet().teaser() == null ? sum(false) : teaser();
        if (eachWay) {
            full = full.plus(sum(true));
        }
        full = full.plus(bonus());
        Q paid = full;
        if (bet.bet().stakeKind().equals("free_kept")) {
            paid = full.minus(surviving(false));
            paid = eachWay ? paid.minus(surviving(true)) : paid;
        }
        Q exact = paid.times(Q.of(bet.bet().stakeMinor()));
        BigInteger uncapped = exact.roundHalfUp();
        Long max = bet.rules().payoutMaxMinor();
        return new BetCase.Expected(
                lines.size(),
                true,
                status(full, eachWay ? 2L * lines.size() : lines.size()),
                max == null ? uncapped : uncapped.min(BigInteger.valueOf(max)),
                uncapped,
                exact.text(),
                factors(false),
                eachWay ? factors(true) : null,
                lines.size() <= LINES_SHOWN_MAX && bet.bet().teaser() == null ? shown() : null,
                null,
                null);
    }

    private BetCase.Expected undecided() {
        String margin = bet.rules().cashOutMargin();
        if (margin == null) {
            return new BetCase.Expected(lines.size(), false, null, null, null, null, null, null, null, null, null);
        }
        Q exact = NaiveCashOut.expectation(bet).times(Q.ONE.minus(Q.of(margin)));
        BigInteger cashOut = exact.roundHalfUp();
        Long max = bet.rules().payoutMaxMinor();
        return new BetCase.Expected(
                lines.size(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                max == null ? cashOut : cashOut.min(BigInteger.valueOf(max)),
                exact.text());
    }

    private boolean isUndecided(boolean place) {
        for (Line line : lines) {
            if (line.anyToCome() ? reachesAnOpenLeg(line, place) : isOpenAndNotLost(line, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpenAndNotLost(Line line, boolean place) {
        boolean open = false;
        for (int leg : line.legs()) {
            if (!isOpen(leg) && factor(leg, place).isZero()) {
                return false;
            }
            open |= isOpen(leg);
        }
        return open;
    }

    private boolean reachesAnOpenLeg(Line line, boolean place) {
        for (int leg : line.legs()) {
            if (isOpen(leg)) {
                return true;
            }
            if (!line.goesOn(factor(leg, place))) {
                return false;
            }
        }
        return false;
    }

    private Q sum(boolean place) {
        Q sum = Q.ZERO;
        Q[] factors = new Q[bet.legs().size()];
        for (int leg = 0; leg < factors.length; leg++) {
            factors[leg] = factor(leg, place).reduced();
        }
        for (Line line : lines) {
            sum = sum.plus(returns(line, factors));
        }
        return sum;
    }

    private static Q returns(Line line, Q[] factors) {
        if (line.anyToCome()) {
            return legByLeg(line, factors, factors);
        }
        Q product = Q.ONE;
        for (int leg : line.legs()) {
            product = product.times(factors[leg]);
        }
        return product;
    }

    /** Puts the stake on one leg after the other and keeps what does not go on. */
    private static Q legByLeg(Line line, Q[] counted, Q[] factors) {
        Q stake = Q.ONE;
        Q kept = Q.ZERO;
        for (int i = 0; i < line.legs().size(); i++) {
            int leg = line.legs().get(i);
            Q back = stake.times(counted[leg]);
            boolean last = i == line.legs().size() - 1;
            stake = last || !line.goesOn(factors[leg]) ? Q.ZERO : stake.smaller(back);
            kept = kept.plus(back.minus(stake));
        }
        return kept;
    }

    private Q surviving(boolean place) {
        Q sum = Q.ZERO;
        Q[] factors = new Q[bet.legs().size()];
        Q[] survivors = new Q[factors.length];
        for (int leg = 0; leg < factors.length; leg++) {
            factors[leg] = factor(leg, place);
            survivors[leg] = isOpen(leg) ? Q.ZERO : NaiveLegs.survivor(shares(leg, place));
        }
        for (Line line : lines) {
            Q product = Q.ONE;
            for (int leg : line.legs()) {
                product = product.times(survivors[leg]);
            }
            sum = sum.plus(line.anyToCome() ? legByLeg(line, survivors, factors) : product);
        }
        return sum;
    }

    private Q teaser() {
        int won = 0;
        for (BetCase.Leg leg : bet.legs()) {
            if (leg.result() == null || leg.result().equals("loss")) {
                return Q.ZERO;
            }
            won += leg.result().equals("win") ? 1 : 0;
        }
        for (String[] row : TEASERS) {
            if (row[0].equals(bet.bet().teaser())) {
                return won < 2 ? Q.ONE : Q.of(row[won - 1]);
            }
        }
        throw new IllegalArgumentException("no such teaser: " + bet.bet().teaser());
    }

    private Q bonus() {
        int won = 0;
        int lost = 0;
        Q winnings = Q.ZERO;
        for (int leg = 0; leg < odds.size(); leg++) {
            String result = isOpen(leg) ? "open" : bet.legs().get(leg).result();
            if (result.equals("win")) {
                won++;
                winnings = odds.get(leg).minus(Q.ONE);
            }
            lost += result.equals("loss") || result.equals("placed") ? 1 : 0;
        }
        if (won == 1 && lost == odds.size() - 1) {
            return winnings.times(Q.of(bet.rules().oneWinnerTimes() - 1L));
        }
        return won == odds.size()
                ? sum(false).times(new Q(BigInteger.valueOf(bet.rules().allWinnersPercent()), BigInteger.valueOf(100)))
                : Q.ZERO;
    }

    private String status(Q full, long stakes) {
        int gain = full.compareTo(Q.of(stakes));
        if (gain != 0) {
            return gain > 0 ? "settled_win" : "settled_loss";
        }
        return bet.legs().stream().allMatch(leg -> "void".equals(leg.result())) ? "voided" : "settled_push";
    }

    private List<String> factors(boolean place) {
        List<String> factors = new ArrayList<>();
        for (int leg = 0; leg < odds.size(); leg++) {
            factors.add(factor(leg, place).text());
        }
        return factors;
    }

    private List<BetCase.LineReturn> shown() {
        Q[] factors = new Q[odds.size()];
        for (int leg = 0; leg < factors.length; leg++) {
            factors[leg] = factor(leg, false);
        }
        return lines.stream()
                .map(line -> new BetCase.LineReturn(
                        line.legs().stream().map(leg -> leg + 1).toList(),
                        returns(line, factors).text()))
                .toList();
    }

    /** Nothing for an open leg: every line with it is lost once the bet is decided. */
    private Q factor(int leg, boolean place) {
        return isOpen(leg) ? Q.ZERO : NaiveLegs.factor(shares(leg, place));
    }

    private List<NaiveLegs.Share> shares(int leg, boolean place) {
        return NaiveLegs.shares(bet.legs().get(leg), odds.get(leg), place);
    }

    private boolean isOpen(int leg) {
        String result = bet.legs().get(leg).result();
        boolean needsOdds =
                result != null && !List.of("loss", "push", "void", "half_loss").contains(result);
        return result == null || (needsOdds && odds.get(leg) == null);
    }
}
