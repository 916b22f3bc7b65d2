package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Factor;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import com.winzo.settlement.domain.CashOut.Chance;
import com.winzo.settlement.domain.CashOut.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bets can be cashed out for, in cents. */
class CashOutTest {

    private static final Factor NO_MARGIN = Factor.ZERO;
    private static final Factor MARGIN = new Factor(5, 100);
    private static final Chance EVEN = new Chance(Factor.HALF, null, false);
    private static final Chance SUSPENDED = new Chance(Factor.HALF, null, true);
    private static final Leg OPEN = Leg.of(Odds.of("3"), null);
    private static final Leg WON = Leg.of(Odds.of("2.5"), Outcome.of(SelectionResult.WIN));
    private static final Leg VOID = Leg.of(Odds.of("2.5"), Outcome.of(SelectionResult.VOID));
    private static final Leg LOST = Leg.of(Odds.of("2.5"), Outcome.of(SelectionResult.LOSS));

    @Test
    void isWorthWhatItWouldPayTimesItsChance() {
        assertThat(value(Lines.together(1), NO_MARGIN, OPEN)).isEqualTo(1_500);
        assertThat(value(Lines.together(1), MARGIN, OPEN)).isEqualTo(1_425);
        assertThat(value(Lines.together(2), NO_MARGIN, WON, OPEN)).isEqualTo(3_750);
        assertThat(value(Lines.together(2), NO_MARGIN, OPEN, OPEN)).isEqualTo(2_250);
        // Doubles of a winner, a loser and an open one: only the first with the last is alive.
        assertThat(value(Lines.parse("2/3"), NO_MARGIN, WON, LOST, OPEN)).isEqualTo(3_750);
        assertThat(value(Lines.parse("1/3"), NO_MARGIN, WON, LOST, OPEN)).isEqualTo(4_000);
        // 10 on the winner: 15 kept and 10 on the open one, worth 15; and 10 on the open one, which half the time
        // keeps 20 and puts 10 on the winner, worth 25.
        assertThat(value(Lines.parse("up_and_down"), NO_MARGIN, WON, OPEN)).isEqualTo(1_500 + 1_500 + 1_000 + 1_250);
    }

    @Test
    void aPartOfTheStakeIsWorthItsPart() {
        CashOut whole = cashOut(terms(Lines.together(1)), EVEN, OPEN);
        assertThat(whole.amountMinor(1_000)).isEqualTo(1_500);
        assertThat(whole.amountMinor(333)).isEqualTo(500);
        assertThat(whole.amountMinor(1)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{1} of {0} left: {2}")
    @CsvSource({
        // A cent of stake is worth 1.5 cents: what is rounded up first is missing at the end.
        "3, 1, 2",
        "2, 1, 1",
        "1, 1, 2",
        "3, 3, 5",
        "1000, 400, 600"
    })
    void partsAddUpToTheWhole(long leftMinor, long partMinor, long amountMinor) {
        assertThat(cashOut(terms(Lines.together(1)), EVEN, OPEN).partMinor(leftMinor, partMinor))
                .isEqualTo(amountMinor);
    }

    @Test
    void aPartOfACappedBetPaysWhatTheWholeGivesUp() {
        Terms capped = new Terms(Lines.together(1), false, 1_000, StakeKind.CASH, null, Bonus.NONE, 1_200);
        assertThat(cashOut(capped, EVEN, OPEN).partMinor(1_000, 500)).isEqualTo(1_200 - 750);
    }

    @Test
    void neverPaysMoreThanTheMaximum() {
        Terms capped = new Terms(Lines.together(1), false, 1_000, StakeKind.CASH, null, Bonus.NONE, 1_200);
        assertThat(cashOut(capped, EVEN, OPEN).amountMinor(1_000)).isEqualTo(1_200);
    }

    @Test
    void isRefusedWhileALegIsSuspendedOrHasNoPrice() {
        assertThat(cashOut(terms(Lines.together(1)), SUSPENDED, OPEN).refusal()).isEqualTo(Refusal.SUSPENDED);
        assertThat(cashOut(terms(Lines.together(1)), null, OPEN).refusal()).isEqualTo(Refusal.SUSPENDED);
        Leg atStartingPrice = new Leg(new Price(null, null, false, 0, 0), null, null);
        assertThat(cashOut(terms(Lines.together(1)), EVEN, atStartingPrice).refusal())
                .isEqualTo(Refusal.SUSPENDED);
    }

    @Test
    void isRefusedOnceTheBetIsDecided() {
        assertThat(cashOut(terms(Lines.together(1)), null, WON).refusal()).isEqualTo(Refusal.DECIDED);
        assertThat(cashOut(terms(Lines.together(2)), EVEN, LOST, OPEN).refusal())
                .isEqualTo(Refusal.DECIDED);
    }

    @Test
    void isNotOfferedForTeasers() {
        Lines lines = Lines.together(2);
        Terms teaser = new Terms(lines, false, 1_000, StakeKind.CASH, Teaser.FOOTBALL_6, Bonus.NONE, Terms.UNLIMITED);
        assertThat(cashOut(teaser, EVEN, OPEN, OPEN).refusal()).isEqualTo(Refusal.NOT_OFFERED);
    }

    @ParameterizedTest(name = "{0} of a free bet, {1}, stake {2}: {3}")
    @CsvSource({
        "1/1, OPEN,      FREE_RETURNED, 1500",
        "1/1, OPEN,      FREE_KEPT,     1000",
        "2/2, OPEN WON,  FREE_KEPT,     3250",
        "2/2, OPEN VOID, FREE_KEPT,     1000",
        "2/2, OPEN OPEN, FREE_KEPT,     2000",
        "1/2, OPEN LOST, FREE_KEPT,     1000",
        "up_and_down, OPEN OPEN, FREE_KEPT, 3000",
    })
    void ofAFreeBetThatKeepsItsStakeTheWinningsAreSold(String lines, String legs, StakeKind stake, long amount) {
        Map<String, Leg> known = Map.of("OPEN", OPEN, "WON", WON, "LOST", LOST, "VOID", VOID);
        Terms free = new Terms(Lines.parse(lines), false, 1_000, stake, null, Bonus.NONE, Terms.UNLIMITED);
        Leg[] parsed = Arrays.stream(legs.split(" ")).map(known::get).toArray(Leg[]::new);

        assertThat(cashOut(free, EVEN, parsed).amountMinor(1_000)).isEqualTo(amount);
    }

    private static long value(Lines lines, Factor margin, Leg... legs) {
        List<Chance> chances =
                Arrays.stream(legs).map(leg -> leg.isOpen() ? EVEN : null).toList();
        return CashOut.of(terms(lines), List.of(legs), chances, margin).amountMinor(1_000);
    }

    private static CashOut cashOut(Terms terms, Chance chance, Leg... legs) {
        List<Chance> chances =
                Arrays.stream(legs).map(leg -> leg.isOpen() ? chance : null).toList();
        return CashOut.of(terms, List.of(legs), chances, NO_MARGIN);
    }

    private static Terms terms(Lines lines) {
        return Terms.of(lines, false, 1_000);
    }
}
