package com.winzo.betting.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.betting.model.Bet;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.BetRepository.Filter;
import com.winzo.betting.repository.BetRepository.Totals;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.BetType;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.kernel.lines.LegTerms;
import com.winzo.kernel.lines.Lines;
import com.winzo.testing.TestDatabase;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bets go in together and come back one customer at a time. */
class BetRepositoryTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final TestDatabase database = TestDatabase.get();
    private final AccountId customer = Bets.account();
    private final MarketId market = new MarketId(Bets.id());
    private final SelectionId home = new SelectionId(Bets.id());
    private final NewBet single = Bets.bet(customer, "key-1", 1050, Bets.leg(market, home, "1.91"));
    private final NewBet parlay = Bets.bet(
            customer,
            null,
            500,
            Bets.leg(market, home, "1.91"),
            Bets.leg(new MarketId(Bets.id()), new SelectionId(Bets.id()), "2.1250"));

    BetRepositoryTest() {
        database.travel(trip -> new BetWriter().insert(List.of(single, parlay), trip));
    }

    @Test
    void keepsEverythingThatWasAgreed() {
        Bet found = find(single);
        assertThat(found.type()).isEqualTo(BetType.SINGLE);
        assertThat(found.status()).isEqualTo(BetStatus.ACCEPTED);
        assertThat(found.clientKey()).isEqualTo("key-1");
        assertThat(found.confirmationNumber()).isEqualTo(single.confirmationNumber());
        assertThat(found.stake()).isEqualTo(new Money(1050, USD));
        assertThat(found.potentialWin()).isEqualTo(new Money(2100, USD));
        assertThat(found.terms()).isEqualTo(BetTerms.of(Lines.together(1)));
        assertThat(found.rulesVersion()).isEqualTo(1);
        assertThat(found.roundingMode()).isEqualTo("HALF_UP");
        assertThat(found.actualWin()).isNull();
        assertThat(found.oddsPolicy()).isEqualTo(OddsPolicy.BETTER);
        assertThat(found.placedAt()).isEqualTo(Bets.PLACED);
        assertThat(found.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.legNo()).isEqualTo(1);
            assertThat(leg.selectionId()).isEqualTo(home);
            assertThat(leg.side()).isEqualTo(Side.HOME);
            assertThat(leg.line()).isEqualByComparingTo("-3.5");
            assertThat(leg.odds()).isEqualTo(Odds.of("1.91"));
            assertThat(leg.marketVersion()).isEqualTo(7);
            assertThat(leg.facts()).isEqualTo(LegFacts.OPEN);
            assertThat(leg.terms()).isEqualTo(LegTerms.PLAIN);
        });
        assertThat(find(parlay).legs()).extracting(leg -> leg.odds().toString()).containsExactly("1.9100", "2.1250");
    }

    @Test
    void showsACustomerNoOtherCustomersBet() {
        Optional<Bet> found = database.with(BetRepository.class, bets -> bets.find(Bets.account(), single.id()));
        assertThat(found).isEmpty();
    }

    @Test
    void listsTheNewestFirstWithFiltersAndCursor() {
        assertThat(ids(filter(Set.of(), null, null, null))).containsExactly(parlay.id(), single.id());
        assertThat(ids(filter(Set.of(BetStatus.SETTLED_WIN), null, null, null))).isEmpty();
        assertThat(ids(filter(Set.of(BetStatus.ACCEPTED), "key-1", Bets.PLACED, Bets.PLACED.plusNanos(1000))))
                .containsExactly(single.id());
        assertThat(ids(filter(Set.of(), null, null, Bets.PLACED))).isEmpty();
        assertThat(ids(new Filter(customer, Set.of(), null, null, null, parlay.id())))
                .containsExactly(single.id());
        Filter all = filter(Set.of(), null, null, null);
        long count = database.with(BetRepository.class, bets -> bets.count(all));
        assertThat(count).isEqualTo(2);
        List<Bet> secondPage = database.with(BetRepository.class, bets -> bets.page(all, 1, 5));
        assertThat(secondPage).extracting(Bet::id).containsExactly(single.id());
        List<Totals> totals = database.with(BetRepository.class, bets -> bets.totals(all));
        assertThat(totals).containsExactly(new Totals(2, new Money(1550, USD), Money.zero(USD), new Money(1550, USD)));
    }

    @Test
    void cancelsOnce() {
        Money refund = database.with(BetRepository.class, bets -> {
            Bet bet = bets.find(customer, single.id()).orElseThrow();
            bets.lock(bet);
            return bet.cancel(Bets.PLACED.plusSeconds(3));
        });
        assertThat(refund).isEqualTo(new Money(1050, USD));
        Bet cancelled = find(single);
        assertThat(cancelled.status()).isEqualTo(BetStatus.CANCELLED);
        assertThat(cancelled.actualWin()).isEqualTo(refund);
        assertThatThrownBy(() -> cancelled.cancel(Bets.PLACED))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_CANCELLABLE));
    }

    private Filter filter(Set<BetStatus> statuses, String key, Instant from, Instant to) {
        return new Filter(customer, statuses, key, from, to, null);
    }

    private List<Object> ids(Filter filter) {
        return database.with(BetRepository.class, bets -> bets.page(filter, 0, 10)).stream()
                .<Object>map(Bet::id)
                .toList();
    }

    private Bet find(NewBet bet) {
        return database.with(BetRepository.class, bets -> {
            Bet found = bets.find(customer, bet.id()).orElseThrow();
            found.legs();
            return found;
        });
    }
}
