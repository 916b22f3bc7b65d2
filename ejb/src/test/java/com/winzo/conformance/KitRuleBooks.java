package com.winzo.conformance;

import com.winzo.conformance.BetCase.Leg;
import com.winzo.conformance.BetCase.Lines;
import com.winzo.conformance.BetCase.Rules;
import com.winzo.conformance.BetCase.Withdrawal;
import java.util.List;

/** The same bets under each version of the rules. */
final class KitRuleBooks {

    private static final List<Rules> VERSIONS = List.of(Rules.PLAIN, Rules.WAIVING_FIVE, Rules.UP_TO_75);

    private final KitBets kit;

    KitRuleBooks(KitBets kit) {
        this.kit = kit;
    }

    void bets() {
        List<List<Withdrawal>> several = List.of(
                List.of(KitBets.gone("12")),
                List.of(KitBets.gone("12"), KitBets.gone("12")),
                List.of(KitBets.gone("1.25"), KitBets.gone("12")),
                List.of(KitBets.gone("2"), KitBets.gone("2.2")),
                List.of(new Withdrawal(null, KitBets.STRUCK, "1.2", true)));
        for (Rules rules : VERSIONS) {
            for (String odds : KitBets.BANDS) {
                add(rules, false, KitBets.withdrawn("6", KitBets.gone(odds)));
            }
            for (List<Withdrawal> withdrawals : several) {
                Leg won = KitBets.withdrawn("8", withdrawals.toArray(Withdrawal[]::new));
                add(rules, true, won);
                add(rules, true, won, KitBets.placed("5"), Leg.of("2.5", "win"));
                add(rules, false, new Leg("8", "7", true, null, withdrawals, "win", null, null));
            }
        }
        for (List<String> results : List.of(
                List.of("win", "win"),
                List.of("win", "push"),
                List.of("push", "void"),
                List.of("win", "void", "win"),
                List.of("win", "win", "win", "push"),
                List.of("win", "loss", "push"))) {
            List<Leg> legs =
                    results.stream().map(result -> Leg.of("1.91", result)).toList();
            Lines lines = RandomBets.together(legs.size());
            kit.put(
                    "rule_books",
                    new BetCase.Bet(lines, false, kit.stake(), "cash", "football_6", KitBets.STRUCK),
                    Rules.LOSING_TIES,
                    legs);
        }
    }

    private void add(Rules rules, boolean eachWay, Leg... legs) {
        Lines lines = legs.length == 1 ? RandomBets.together(1) : new Lines("patent", null, null);
        kit.add("rule_books", lines, eachWay, kit.stake(), rules, List.of(legs));
    }
}
