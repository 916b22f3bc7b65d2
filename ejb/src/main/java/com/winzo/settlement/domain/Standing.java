package com.winzo.settlement.domain;

import com.winzo.kernel.BetStatus;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a bet stands by its legs and by what was cashed out of it.
 *
 * <p>A cash-out stands, whatever the results come to: the rest of the stake is settled, and both add up. The one
 * exception: when every leg is void there was nothing to sell, so the whole stake goes back in place of all cash-outs.
 *
 * @param status the outcome; accepted while the rest is undecided
 * @param returnMinor what the bet returns in all, cash-outs included, in minor units; null without an outcome
 * @param uncappedMinor the same without the maximum payout
 */
public record Standing(BetStatus status, Long returnMinor, BigInteger uncappedMinor) {

    private static final Standing OPEN = new Standing(BetStatus.ACCEPTED, null, null);

    /**
     * @param terms what the bet was struck under, its whole stake included
     * @param legs in the order of the slip
     */
    public static Standing of(Terms terms, List<Leg> legs, Cashed cashed) {
        if (!cashed.isNothing() && isVoid(legs)) {
            return of(BetStatus.VOIDED, stakeBackMinor(terms));
        }
        if (isWhole(terms, cashed)) {
            return of(BetStatus.CASHED_OUT, cashed.returnMinor());
        }
        return Payout.of(terms.after(cashed), legs)
                .map(rest -> new Standing(
                        rest.status(),
                        Math.addExact(rest.returnMinor(), cashed.returnMinor()),
                        rest.uncappedMinor().add(BigInteger.valueOf(cashed.returnMinor()))))
                .orElse(OPEN);
    }

    /**
     * How a bet came to what it returns, step by step.
     *
     * @return nothing without an outcome
     */
    public static Optional<Step> derivation(Terms terms, List<Leg> legs, Cashed cashed) {
        if (cashed.isNothing()) {
            return Payout.derivation(terms, legs);
        }
        if (isVoid(legs)) {
            return Optional.of(total(stakeBackMinor(terms), Rule.BET_CASHED_OUT_VOID, List.of()));
        }
        if (isWhole(terms, cashed)) {
            return Optional.of(total(cashed.returnMinor(), Rule.BET_CASHED_OUT, List.of()));
        }
        return Payout.derivation(terms.after(cashed), legs).map(rest -> {
            List<Step> parts = new ArrayList<>();
            parts.add(Step.of(Rule.BET_CASHED_OUT, cashed.returnMinor(), List.of()));
            parts.add(rest);
            long sum = Math.addExact(new BigInteger(rest.value()).longValueExact(), cashed.returnMinor());
            return total(sum, Rule.BET_CASHED_OUT, parts);
        });
    }

    /** What the rest of a bet returns if every selection wins: what the house stands to lose by it, in minor units. */
    public static long openReturnMinor(Terms terms, List<Leg> legs, Cashed cashed) {
        if (isWhole(terms, cashed)) {
            return 0;
        }
        List<Leg> winners = legs.stream()
                .map(leg -> new Leg(leg.price(), leg.placeTerms(), Outcome.of(SelectionResult.WIN)))
                .toList();
        return Payout.of(terms.after(cashed), winners).orElseThrow().returnMinor();
    }

    private static Step total(long amountMinor, Rule rule, List<Step> parts) {
        return Step.of(Rule.BET_TOTAL, amountMinor, List.of(Step.of(rule, amountMinor, parts)));
    }

    private static Standing of(BetStatus status, long returnMinor) {
        return new Standing(status, returnMinor, BigInteger.valueOf(returnMinor));
    }

    private static boolean isVoid(List<Leg> legs) {
        return legs.stream()
                .allMatch(leg -> leg.outcome() != null && leg.outcome().result() == SelectionResult.VOID);
    }

    private static boolean isWhole(Terms terms, Cashed cashed) {
        return cashed.stakeMinor() == terms.stakeMinor();
    }

    /** The whole stake, but for a free bet that keeps it: of that the free bet itself comes back. */
    private static long stakeBackMinor(Terms terms) {
        return terms.stake() == StakeKind.FREE_KEPT ? 0 : Math.multiplyExact(terms.stakeMinor(), terms.stakes());
    }
}
