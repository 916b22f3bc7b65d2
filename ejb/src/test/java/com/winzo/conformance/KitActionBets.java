package com.winzo.conformance;

import com.winzo.conformance.BetCase.Bet;
import com.winzo.conformance.BetCase.Leg;
import com.winzo.conformance.BetCase.Lines;
import com.winzo.conformance.BetCase.Rules;
import java.util.ArrayList;
import java.util.List;

/** The bets of the kit that action books take: if-bets, reverses and pleasers. */
final class KitActionBets {

    private static final List<String> PLEASERS =
            List.of("football_pleaser_6", "football_pleaser_7", "basketball_pleaser_4");
    private static final String[] RESULTS = {
        "win", "win", "win", "push", "void", "half_win", "half_loss", "loss", "dead_heat"
    };

    private final KitBets kit;
    private final KitOpenBets open;

    KitActionBets(KitBets kit, KitOpenBets open) {
        this.kit = kit;
        this.open = open;
    }

    void bets() {
        for (String name : RandomBets.CONDITIONAL) {
            Lines lines = new Lines(name, null, null);
            for (String first : RESULTS) {
                for (String second : List.of("win", "loss", "push")) {
                    kit.add(family(name), lines, kit.stake(), List.of(leg(first), leg(second)));
                }
                kit.add(family(name), lines, kit.stake(), List.of(leg("win"), leg(first), leg("win"), leg("loss")));
            }
            for (int legs = 3; legs <= 7; legs++) {
                kit.add(family(name), lines, kit.stake(), kit.legs(legs, () -> "win"));
                kit.add(family(name), lines, kit.stake(), legs(legs));
            }
            kit.add(family(name), lines, true, kit.stake(), Rules.PLAIN, places("win", "placed", "win"));
            kit.add(family(name), lines, true, kit.stake(), Rules.PLAIN, places("placed", "win", "loss"));
            for (String second : new String[] {"win", null}) {
                for (String first : new String[] {"loss", "push", "void", null}) {
                    kit.add("early_settlement", lines, kit.stake(), List.of(leg(first), leg(second), leg("win")));
                }
            }
            open.cashOut("cash", lines, 3, false, "0.05");
            open.cashOut("free_kept", lines, 3, true, "0");
            for (String kind : List.of("free_kept", "free_returned")) {
                for (String first : List.of("win", "push", "dead_heat")) {
                    kit.put(
                            "free_bet",
                            new Bet(lines, false, kit.stake(), kind, null, KitBets.STRUCK),
                            Rules.PLAIN,
                            List.of(leg(first), leg("win"), leg("half_win")));
                }
            }
        }
        for (String pleaser : PLEASERS) {
            for (int legs = 2; legs <= 6; legs++) {
                pleaser(pleaser, Rules.PLAIN, kit.legs(legs, () -> "win"));
                pleaser(pleaser, Rules.PLAIN, kit.legs(legs, () -> kit.pick("win", "win", "push", "void")));
            }
            pleaser(pleaser, Rules.PLAIN, List.of(leg("win"), leg("win"), leg("loss")));
            pleaser(pleaser, Rules.LOSING_TIES, List.of(leg("win"), leg("win"), leg("push")));
        }
    }

    private static String family(String name) {
        return name.startsWith("if_") ? "if_bet" : "reverse";
    }

    private List<Leg> legs(int legs) {
        List<Leg> all = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            all.add(leg(kit.pick(RESULTS)));
        }
        return all;
    }

    private Leg leg(String result) {
        return new Leg(kit.odds(), null, null, null, null, result, "dead_heat".equals(result) ? "1/2" : null, null);
    }

    private List<Leg> places(String... results) {
        List<Leg> all = new ArrayList<>();
        for (String result : results) {
            all.add(new Leg(kit.odds(), null, null, KitBets.FIFTH, null, result, null, null));
        }
        return all;
    }

    private void pleaser(String pleaser, Rules rules, List<Leg> legs) {
        Lines lines = RandomBets.together(legs.size());
        kit.put("pleaser", new Bet(lines, false, kit.stake(), "cash", pleaser, KitBets.STRUCK), rules, legs);
    }
}
