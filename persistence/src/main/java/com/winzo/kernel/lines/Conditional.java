package com.winzo.kernel.lines;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * If-bets and reverses, as action books take them, of as many selections as the customer names; in lower case on the wire.
 *
 * <p>An if-bet is a single on the first selection and, if that goes well, one on the next with the stake that came back, and so
 * on. A reverse is two if-bets, one each way round, for every pair of its selections. {@code if_win} goes on after what returns
 * more than its stake; {@code if_action} after pushes and voids as well.
 */
public enum Conditional {
    IF_WIN(Carry.WIN, false),
    IF_ACTION(Carry.ACTION, false),
    WIN_REVERSE(Carry.WIN, true),
    ACTION_REVERSE(Carry.ACTION, true);

    static final int PICKS_MIN = 2;

    private final Carry carry;
    private final boolean reverse;

    Conditional(Carry carry, boolean reverse) {
        this.carry = carry;
        this.reverse = reverse;
    }

    /** Finds one as people write it: {@code if_win}, {@code If Win} and {@code if-win} are the same. */
    public static Optional<Conditional> named(String text) {
        String letters = text.replaceAll("[_\\- ]", "");
        return Arrays.stream(values())
                .filter(each -> each.name().replace("_", "").equalsIgnoreCase(letters))
                .findFirst();
    }

    Carry carry() {
        return carry;
    }

    List<Block> blocks(int picks) {
        return List.of(reverse ? new UpAndDowns((1 << picks) - 1) : new IfBet(picks));
    }
}
