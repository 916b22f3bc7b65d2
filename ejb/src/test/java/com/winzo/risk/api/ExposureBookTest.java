package com.winzo.risk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.SelectionId;
import com.winzo.risk.repository.ExposureRepository.Change;
import com.winzo.risk.repository.ExposureRepository.Changed;
import com.winzo.risk.repository.ExposureRepository.Standing;
import com.winzo.risk.repository.ExposureRepository.Standings;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A market with two sides; the house may lose 100.00 dollars by either. */
class ExposureBookTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final EventId GAME = new EventId(new UUID(1, 1));
    private static final MarketId MARKET = new MarketId(new UUID(2, 1));
    private static final SelectionId HOME = new SelectionId(new UUID(3, 1));
    private static final SelectionId AWAY = new SelectionId(new UUID(3, 2));

    @Test
    void anUntouchedMarketHasAllItsRoom() {
        ExposureBook book = book();
        assertThat(book.room(MARKET, HOME, USD)).isEqualTo(usd(100_00));
        assertThat(book.limit(MARKET, USD)).isEqualTo(usd(100_00));
    }

    @Test
    void theStakesOfAllSidesPayForTheReturnsOfOne() {
        ExposureBook book = book(standing(HOME, 50_00, 60_00), standing(AWAY, 50_00, 45_00));
        assertThat(book.room(MARKET, HOME, USD)).isEqualTo(usd(90_00));
        assertThat(book.room(MARKET, AWAY, USD)).isEqualTo(usd(105_00));
    }

    @Test
    void betsOfTheGroupCountForThoseThatFollow() {
        ExposureBook book = book(standing(HOME, 10_00, 20_00));
        book.add(bet(HOME, 5_00, 15_00));
        book.add(bet(AWAY, 8_00, 12_00));
        assertThat(book.room(MARKET, HOME, USD)).isEqualTo(usd(100_00 - (20_00 + 15_00) + (10_00 + 5_00 + 8_00)));
        assertThat(book.changes())
                .extracting(Change::selectionId, Change::bets, Change::stakeMinor, Change::returnMinor)
                .containsExactlyInAnyOrder(tuple(HOME, 1L, 5_00L, 15_00L), tuple(AWAY, 1L, 8_00L, 12_00L));
    }

    @Test
    void aTradersLimitGoesFirstAndCurrenciesDoNotMix() {
        ExposureBook book = book(new Standing(MARKET, USD, 0, 7_00L, null, 0));
        assertThat(book.room(MARKET, HOME, USD)).isEqualTo(usd(7_00));
        assertThat(book.room(MARKET, HOME, EUR)).isEqualTo(new Money(100_00, EUR));
    }

    @Test
    void noticesWhenOthersWereFaster() {
        ExposureBook book = book(standing(HOME, 0, 0));
        book.add(bet(HOME, 40_00, 120_00));
        assertThat(book.isOvertaken(List.of(new Changed(HOME, USD, 120_00)))).isFalse();
        assertThat(book.isOvertaken(List.of(new Changed(HOME, USD, 140_00)))).isFalse();
        assertThat(book.isOvertaken(List.of(new Changed(HOME, USD, 140_01)))).isTrue();
    }

    private static ExposureBook book(Standing... standings) {
        return new ExposureBook(new Standings(List.of(standings), List.of()), currency -> new Money(100_00, currency));
    }

    private static Standing standing(SelectionId selection, long marketStake, long selectionReturn) {
        return new Standing(MARKET, USD, marketStake, null, selection, selectionReturn);
    }

    private static BetExposure bet(SelectionId selection, long stake, long potentialReturn) {
        return new BetExposure(usd(stake), usd(potentialReturn), List.of(new BetExposure.Leg(GAME, MARKET, selection)));
    }

    private static Money usd(long minor) {
        return new Money(minor, USD);
    }
}
