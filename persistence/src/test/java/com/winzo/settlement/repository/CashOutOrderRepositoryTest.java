package com.winzo.settlement.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.settlement.repository.CashOutOrderRepository.Order;
import com.winzo.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a standing order. */
class CashOutOrderRepositoryTest {

    private static final Instant NOW = Instant.parse("2015-09-10T20:15:33Z");

    private final TestDatabase database = TestDatabase.get();
    private final BetId bet = new BetId(id());
    private final MarketId first = new MarketId(id());
    private final MarketId second = new MarketId(id());

    @Test
    void watchesItsMarketsUntilItIsCarriedOut() {
        set(1_200);
        assertThat(watching(first)).containsExactly(bet);
        assertThat(watching(second)).containsExactly(bet);
        assertThat(watching(new MarketId(id()))).isEmpty();

        assertThat(execute(NOW.plusSeconds(5))).isTrue();

        assertThat(watching(first)).isEmpty();
        assertThat(order()).isEqualTo(new Order(1_200, "executed", NOW, NOW.plusSeconds(5)));
        assertThat(execute(NOW)).isFalse();
        assertThat(withdraw(NOW)).isFalse();
    }

    @Test
    void aNewOrderTakesThePlaceOfTheOld() {
        set(1_200);
        set(1_500);
        assertThat(order()).isEqualTo(new Order(1_500, "active", NOW, null));
        assertThat(withdraw(NOW)).isTrue();
        assertThat(order().isActive()).isFalse();

        set(1_800);

        assertThat(order().isActive()).isTrue();
        assertThat(watching(second)).containsExactly(bet);
    }

    @Test
    void endsWithItsBet() {
        set(1_200);
        database.run(CashOutOrderRepository.class, orders -> orders.end(List.of(bet, new BetId(id())), NOW));
        assertThat(order().state()).isEqualTo("ended");
        assertThat(watching(first)).isEmpty();
    }

    @Test
    void isLookedAtNowAndThen() {
        set(1_200);
        assertThat(neglectedAt(NOW.plusSeconds(59))).doesNotContain(bet);
        assertThat(neglectedAt(NOW.plusSeconds(61))).contains(bet);
        assertThat(neglectedAt(NOW.plusSeconds(62))).doesNotContain(bet);
    }

    private void set(long targetMinor) {
        database.run(
                CashOutOrderRepository.class,
                orders -> orders.set(bet, new AccountId(id()), targetMinor, List.of(first, second), NOW));
    }

    private boolean execute(Instant now) {
        return database.with(CashOutOrderRepository.class, orders -> orders.execute(bet, now));
    }

    private boolean withdraw(Instant now) {
        return database.with(CashOutOrderRepository.class, orders -> orders.withdraw(bet, now));
    }

    private Order order() {
        return database.with(CashOutOrderRepository.class, orders -> orders.find(bet))
                .orElseThrow();
    }

    private List<BetId> watching(MarketId market) {
        return database.with(CashOutOrderRepository.class, orders -> orders.watching(List.of(market)));
    }

    private List<BetId> neglectedAt(Instant now) {
        return database.with(
                CashOutOrderRepository.class, orders -> orders.neglectedSince(now.minusSeconds(60), now, 1_000));
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
