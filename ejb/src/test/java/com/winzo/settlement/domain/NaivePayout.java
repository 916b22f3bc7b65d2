package com.winzo.settlement.domain;

import com.winzo.kernel.SelectionResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The oracle: another way to the same money. Each leg splits the stake into equal parts with one plain fate each; every
 * combination of parts is a little bet of its own, paid in decimals, and the little bets are added up.
 */
final class NaivePayout {

    /** Every leg splits its stake in six, so halves and thirds are whole numbers of parts. */
    private static final int PARTS = 6;

    private NaivePayout() {}

    static BigDecimal of(long stake, List<Leg> legs) {
        List<BigDecimal> products = new ArrayList<>(List.of(BigDecimal.ONE));
        List<Long> weights = new ArrayList<>(List.of(1L));
        long parts = 1;
        for (Leg leg : legs) {
            parts *= PARTS;
            List<BigDecimal> nextProducts = new ArrayList<>();
            List<Long> nextWeights = new ArrayList<>();
            for (Fate fate : fates(leg)) {
                for (int i = 0;
                        i < products.size() && fate.parts() > 0 && fate.pays().signum() > 0;
                        i++) {
                    nextProducts.add(products.get(i).multiply(fate.pays()));
                    nextWeights.add(weights.get(i) * fate.parts());
                }
            }
            products = nextProducts;
            weights = nextWeights;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < products.size(); i++) {
            sum = sum.add(products.get(i).multiply(BigDecimal.valueOf(weights.get(i))));
        }
        return sum.multiply(BigDecimal.valueOf(stake)).divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP);
    }

    private static List<Fate> fates(Leg leg) {
        BigDecimal odds = leg.odds().decimal();
        BigDecimal back = BigDecimal.ONE;
        BigDecimal nothing = BigDecimal.ZERO;
        SelectionResult result = leg.result();
        return switch (result) {
            case WIN -> List.of(new Fate(PARTS, odds));
            case LOSS, PLACED -> List.of(new Fate(PARTS, nothing));
            case PUSH, VOID -> List.of(new Fate(PARTS, back));
            case HALF_WIN -> List.of(new Fate(PARTS / 2, odds), new Fate(PARTS / 2, back));
            case HALF_LOSS -> List.of(new Fate(PARTS / 2, back), new Fate(PARTS / 2, nothing));
            case DEAD_HEAT -> {
                int winning =
                        PARTS * leg.deadHeat().numerator() / leg.deadHeat().denominator();
                yield List.of(new Fate(winning, odds), new Fate(PARTS - winning, nothing));
            }
        };
    }

    /** @param pays what a unit of stake comes to */
    private record Fate(int parts, BigDecimal pays) {}
}
