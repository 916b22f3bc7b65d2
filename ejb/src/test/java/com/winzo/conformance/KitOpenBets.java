package com.winzo.conformance;

import com.winzo.conformance.BetCase.Bet;
import com.winzo.conformance.BetCase.Chance;
import com.winzo.conformance.BetCase.Leg;
import com.winzo.conformance.BetCase.Lines;
import com.winzo.conformance.BetCase.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The bets of the kit that have open legs. */
final class KitOpenBets {

    private final KitBets kit;

    KitOpenBets(KitBets kit) {
        this.kit = kit;
    }

    /** Bets that are settled early, and what open ones can be cashed out for. */
    void bets() {
        for (String name : List.of("1/1", "3/3", "2/4", "trixie", "lucky_15", "round_robin", "flag", "alphabet")) {
            Lines lines = name.contains("/")
                    ? new Lines(null, List.of(name.charAt(0) - '0'), null)
                    : new Lines(name, null, null);
            int legs = name.contains("/") ? name.charAt(2) - '0' : RandomBets.picks(name);
            kit.add("early_settlement", lines, kit.stake(), kit.legs(legs, () -> kit.pick("win", null)));
            kit.add("early_settlement", lines, kit.stake(), kit.legs(legs, () -> kit.pick("loss", "loss", null)));
            List<Leg> oneOpen = kit.legs(legs, () -> "loss");
            oneOpen.set(0, Leg.of("2.5", null));
            kit.add("early_settlement", lines, kit.stake(), oneOpen);
            cashOut("cash", lines, legs, false, "0");
            cashOut("cash", lines, legs, false, "0.05");
            cashOut("cash", lines, legs, true, "0.05");
        }
    }

    void cashOutOfFreeBets() {
        for (String stakeKind : List.of("free_kept", "free_returned")) {
            cashOut(stakeKind, RandomBets.together(1), 1, false, "0");
            cashOut(stakeKind, RandomBets.together(3), 3, true, "0.05");
            for (String name : List.of("trixie", "lucky_15", "up_and_down", "flag")) {
                cashOut(stakeKind, new Lines(name, null, null), RandomBets.picks(name), false, "0");
            }
        }
    }

    void cashOut(String stakeKind, Lines lines, int legs, boolean eachWay, String margin) {
        List<Leg> all = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            boolean open = i == 0 || kit.random().nextInt(3) == 0;
            Leg leg = new Leg(
                    kit.odds(),
                    null,
                    null,
                    eachWay ? KitBets.FIFTH : null,
                    null,
                    open ? null : kit.pick("win", "win", "void"),
                    null,
                    open ? chance(eachWay) : null);
            all.add(leg);
        }
        kit.put(
                "cash_out",
                new Bet(lines, eachWay, kit.stake(), stakeKind, null, KitBets.STRUCK),
                new Rules(1, null, false, null, 1, 0, margin),
                all);
    }

    private Chance chance(boolean eachWay) {
        int win = kit.random().nextInt(1, 60);
        String place = eachWay
                ? BigDecimal.valueOf(win + kit.random().nextLong(0, 40), 2).toString()
                : null;
        return new Chance(BigDecimal.valueOf(win, 2).toString(), place);
    }
}
