package com.winzo.odds.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a market lets traders and settlement do, and what each of it does to its version. */
class MarketTest {

    private static final Instant EARLIER = Instant.parse("2015-09-10T12:00:00Z");
    private static final Instant NOW = Instant.parse("2015-09-10T13:00:00Z");

    private final SelectionId home = new SelectionId(UuidCreator.getTimeOrderedEpoch());
    private final SelectionId away = new SelectionId(UuidCreator.getTimeOrderedEpoch());
    private final Market market = moneyline();

    @ParameterizedTest(name = "home {0}, away {1}, looking at version {2}: moved {3}, version {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1.36 | 3.3  | - | false | 1
            1.40 | 3.3  | - | true  | 2
            1.40 | 3.1  | 1 | true  | 2
            -    | 3.1  | 1 | true  | 2
            1.36 | -    | 1 | false | 1
            """)
    void makesAVersionWhenAnyPriceMoves(String onHome, String onAway, Long expected, boolean moved, long version) {
        Map<SelectionId, Odds> prices = new HashMap<>();
        if (onHome != null) {
            prices.put(home, Odds.of(onHome));
        }
        if (onAway != null) {
            prices.put(away, Odds.of(onAway));
        }
        assertThat(market.reprice(prices, expected, NOW)).isEqualTo(moved);
        assertThat(market.version()).isEqualTo(version);
        assertThat(market.updatedAt()).isEqualTo(moved ? NOW : EARLIER);
    }

    @Test
    void refusesPricesForAVersionThatIsGone() {
        market.reprice(Map.of(home, Odds.of("1.4")), 1L, NOW);
        refused(ErrorCode.CONFLICT, () -> market.reprice(Map.of(home, Odds.of("1.5")), 1L, NOW));
        assertThat(market.selections().getFirst().odds()).isEqualTo(Odds.of("1.4"));
    }

    @Test
    void refusesPricesOfAnotherMarketsSelection() {
        SelectionId stranger = new SelectionId(UuidCreator.getTimeOrderedEpoch());
        refused(ErrorCode.NOT_FOUND, () -> market.reprice(Map.of(stranger, Odds.of("1.5")), null, NOW));
    }

    @Test
    void countsAChangeOfStatusOnceAndKeepsItsReason() {
        assertThat(market.moveTo(MarketStatus.SUSPENDED, "Injury", NOW)).isTrue();
        assertThat(market.moveTo(MarketStatus.SUSPENDED, "Injury", NOW)).isFalse();
        assertThat(market.version()).isEqualTo(2);
        assertThat(market.reason()).isEqualTo("Injury");
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLED", "VOIDED"})
    void letsNoTraderDecideIt(MarketStatus decided) {
        refused(ErrorCode.CONFLICT, () -> market.moveTo(decided, null, NOW));
    }

    @Test
    void settlesWithAResultForEverySelection() {
        refused(ErrorCode.REQUIRED_FIELD, () -> market.settle(Map.of(home, outcome(SelectionResult.WIN)), null, NOW));
        market.settle(Map.of(home, outcome(SelectionResult.WIN), away, outcome(SelectionResult.LOSS)), null, NOW);
        assertThat(market.status()).isEqualTo(MarketStatus.SETTLED);
        assertThat(market.settlementVersion()).isEqualTo(1);
        assertThat(market.version()).isEqualTo(2);
        assertThat(market.selections())
                .extracting(selection -> selection.outcome().result())
                .containsExactly(SelectionResult.WIN, SelectionResult.LOSS);
    }

    @Test
    void refusesEverythingButARollbackOnceDecided() {
        market.voidAll("Not played", NOW);
        refused(ErrorCode.CONFLICT, () -> market.reprice(Map.of(home, Odds.of("1.5")), null, NOW));
        refused(ErrorCode.CONFLICT, () -> market.moveTo(MarketStatus.OPEN, null, NOW));
        refused(ErrorCode.CONFLICT, () -> market.voidAll("again", NOW));
        refused(
                ErrorCode.CONFLICT,
                () -> market.settle(
                        Map.of(home, outcome(SelectionResult.WIN), away, outcome(SelectionResult.LOSS)), null, NOW));
    }

    @Test
    void countsTheResultAfterARollbackAsAnother() {
        refused(ErrorCode.CONFLICT, () -> market.rollBack("no result yet", NOW));
        market.voidAll("Not played", NOW);
        market.rollBack("It was played", NOW);
        assertThat(market.status()).isEqualTo(MarketStatus.CLOSED);
        assertThat(market.selections()).allMatch(selection -> selection.outcome() == null);
        Selection.Outcome half = new Selection.Outcome(SelectionResult.DEAD_HEAT, 1, new Fraction(1, 2));
        market.settle(Map.of(home, half, away, half), null, NOW);
        assertThat(market.settlementVersion()).isEqualTo(2);
        assertThat(market.selections())
                .allSatisfy(selection -> assertThat(selection.outcome()).isEqualTo(half));
    }

    private Market moneyline() {
        Market made = new Market(
                new MarketId(UuidCreator.getTimeOrderedEpoch()),
                new EventId(UuidCreator.getTimeOrderedEpoch()),
                MarketType.MONEYLINE,
                "Moneyline",
                null,
                EARLIER);
        made.offer(home, "New England Patriots", Side.HOME, Odds.of("1.36"));
        made.offer(away, "Pittsburgh Steelers", Side.AWAY, Odds.of("3.3"));
        return made;
    }

    private static Selection.Outcome outcome(SelectionResult result) {
        return new Selection.Outcome(result, null, null);
    }

    private static void refused(ErrorCode code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
