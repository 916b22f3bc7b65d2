package com.winzo.odds.repository;

import static com.winzo.catalogue.repository.CatalogueSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.catalogue.repository.CatalogueSamples;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.odds.model.Market;
import com.winzo.odds.model.Selection;
import com.winzo.odds.repository.MarketRepository.HeldMarket;
import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Markets, their locks and their history in the real database. */
class MarketRepositoryTest {

    private static final AccountId TRADER = new AccountId(UuidCreator.getTimeOrderedEpoch());
    private static final long DEADLINE_SECONDS = 20;

    private final TestDatabase database = TestDatabase.get();
    private final EventId event = new CatalogueSamples().game(NOW).id();

    @Test
    void readsAMarketAsItWasOffered() {
        MarketId id = offered("-3.50", "1.9523", "1.8696").id();
        Market read = database.with(MarketRepository.class, markets -> markets.read(id))
                .orElseThrow();
        assertThat(read.line()).isEqualByComparingTo("-3.5");
        assertThat(read.selections()).extracting(Selection::position).containsExactly(1, 2);
        assertThat(read.selections()).extracting(Selection::odds).containsExactly(Odds.of("1.9523"), Odds.of("1.8696"));
        List<MarketId> ids = database.with(MarketRepository.class, markets -> markets.idsOfEvent(event));
        assertThat(ids).containsExactly(id);
    }

    @Test
    void holdsWhatDecidesAboutABet() {
        MarketId id = offered(null, "1.9", "1.9").id();
        MarketId stranger = new MarketId(UuidCreator.getTimeOrderedEpoch());
        List<HeldMarket> held = database.with(MarketRepository.class, markets -> markets.hold(List.of(stranger, id)));
        assertThat(held).singleElement().satisfies(market -> {
            assertThat(market.marketId()).isEqualTo(id);
            assertThat(market.status()).isEqualTo(MarketStatus.OPEN);
            assertThat(market.eventStatus()).isEqualTo(EventStatus.SCHEDULED);
            assertThat(market.eventStartTime()).isEqualTo(NOW);
            assertThat(market.databaseTime()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        });
    }

    /** The race that decides about money: a bet that waits for a suspension must see it. */
    @Test
    void showsABetTheSuspensionItWaitedFor() throws Exception {
        MarketId id = offered(null, "1.9", "1.9").id();
        EntityManager trader = database.begin();
        MarketRepository markets = database.repository(MarketRepository.class, trader);
        Market market = markets.lockAndFind(id).orElseThrow();
        market.moveTo(MarketStatus.SUSPENDED, "Injury", NOW);

        CompletableFuture<List<HeldMarket>> bet = CompletableFuture.supplyAsync(
                () -> database.with(MarketRepository.class, bets -> bets.hold(List.of(id))));
        awaitAWaitingLock();
        assertThat(bet).isNotDone();
        trader.getTransaction().commit();
        trader.close();

        assertThat(bet.get(DEADLINE_SECONDS, TimeUnit.SECONDS)).singleElement().satisfies(held -> {
            assertThat(held.status()).isEqualTo(MarketStatus.SUSPENDED);
            assertThat(held.version()).isEqualTo(2);
        });
    }

    @Test
    void letsBetsHoldAMarketTogetherAndATraderWaitForThem() throws Exception {
        MarketId id = offered(null, "1.9", "1.9").id();
        EntityManager first = database.begin();
        EntityManager second = database.begin();
        database.repository(MarketRepository.class, first).hold(List.of(id));
        database.repository(MarketRepository.class, second).hold(List.of(id));

        CompletableFuture<Long> trader = CompletableFuture.supplyAsync(() -> reprice(id, "2.1"));
        awaitAWaitingLock();
        assertThat(trader).isNotDone();
        first.getTransaction().commit();
        second.getTransaction().rollback();
        first.close();
        second.close();
        assertThat(trader.get(DEADLINE_SECONDS, TimeUnit.SECONDS)).isEqualTo(2L);
    }

    @Test
    void keepsEveryVersionWithAllItsOdds() {
        Market market = offered(null, "1.9", "2.0");
        reprice(market.id(), "1.8");
        List<MarketHistory.Version> versions =
                database.with(MarketHistory.class, history -> history.page(market.id(), 0, 10));
        SelectionId home = market.selections().get(0).id();
        SelectionId away = market.selections().get(1).id();
        assertThat(versions).extracting(MarketHistory.Version::version).containsExactly(2L, 1L);
        assertThat(versions.get(0).odds())
                .containsExactly(Map.entry(home, Odds.of("1.8")), Map.entry(away, Odds.of("2.0")));
        assertThat(versions.get(1).odds())
                .containsExactly(Map.entry(home, Odds.of("1.9")), Map.entry(away, Odds.of("2.0")));
        assertThat(versions).allMatch(version -> version.changedBy().equals(TRADER));
        assertThat(database.<MarketHistory, Long>with(MarketHistory.class, history -> history.count(market.id())))
                .isEqualTo(2);
    }

    @Test
    void findsWhatChangedOfLate() {
        MarketId id = offered(null, "1.9", "2.0").id();
        reprice(id, "1.8");
        List<MarketRepository.Revision> revisions =
                database.with(MarketRepository.class, markets -> markets.revisionsOfTheLast(Duration.ofMinutes(1)));
        assertThat(revisions).contains(new MarketRepository.Revision(id, 2, 1));
        List<MarketId> later = database.with(MarketRepository.class, markets -> markets.undecidedAfter(id, 1000));
        assertThat(later).doesNotContain(id);
    }

    @Test
    void countsItsStatements() {
        MarketId id = offered(null, "1.9", "2.0").id();
        offered("-3.5", "1.9", "2.0");
        EntityManager transaction = database.begin();
        try (transaction) {
            MarketRepository markets = database.repository(MarketRepository.class, transaction);
            assertThat(database.statements()
                            .sentBy(() -> assertThat(markets.readOfEvent(event))
                                    .hasSize(2)
                                    .allSatisfy(market ->
                                            assertThat(market.selections()).hasSize(2))))
                    .isEqualTo(1);
            assertThat(database.statements().sentBy(() -> markets.hold(List.of(id))))
                    .isEqualTo(1);
            assertThat(database.statements().sentBy(() -> markets.lockAndFind(id)))
                    .isEqualTo(2);
        }
    }

    /** Prices change all day: the rows must be updated in place, without touching an index. */
    @Test
    void repricesInPlace() {
        MarketId id = offered(null, "1.9", "2.0").id();
        long updatesBefore = updates("n_tup_upd");
        long inPlaceBefore = updates("n_tup_hot_upd");
        for (int i = 0; i < 50; i++) {
            reprice(id, "1." + (10 + i));
        }
        countWhatWasDone();
        assertThat(updates("n_tup_upd") - updatesBefore).isGreaterThanOrEqualTo(100);
        long inPlace = updates("n_tup_hot_upd") - inPlaceBefore;
        assertThat(inPlace).isGreaterThanOrEqualTo(95);
    }

    private Market offered(String line, String onHome, String onAway) {
        Market market = new Market(
                new MarketId(UuidCreator.getTimeOrderedEpoch()),
                event,
                line == null ? MarketType.MONEYLINE : MarketType.POINT_SPREAD,
                "A market",
                line == null ? null : new BigDecimal(line),
                NOW);
        market.offer(new SelectionId(UuidCreator.getTimeOrderedEpoch()), "Home", Side.HOME, Odds.of(onHome));
        market.offer(new SelectionId(UuidCreator.getTimeOrderedEpoch()), "Away", Side.AWAY, Odds.of(onAway));
        EntityManager transaction = database.begin();
        try (transaction) {
            database.repository(MarketRepository.class, transaction).add(market);
            append(transaction, market.id());
            transaction.getTransaction().commit();
        }
        return market;
    }

    private long reprice(MarketId id, String onHome) {
        EntityManager transaction = database.begin();
        try (transaction) {
            Market market = database.repository(MarketRepository.class, transaction)
                    .lockAndFind(id)
                    .orElseThrow();
            market.reprice(Map.of(market.selections().getFirst().id(), Odds.of(onHome)), null, NOW);
            append(transaction, id);
            transaction.getTransaction().commit();
            return market.version();
        }
    }

    private void append(EntityManager transaction, MarketId id) {
        database.repository(MarketHistory.class, transaction).append(UuidCreator.getTimeOrderedEpoch(), id, TRADER);
    }

    private void awaitAWaitingLock() {
        await(() -> count("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(DEADLINE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    /** A connection tells what it did now and then only. The one that did it is the one that comes next. */
    private void countWhatWasDone() {
        EntityManager transaction = database.begin();
        try (transaction) {
            transaction
                    .createNativeQuery("select cast(pg_stat_force_next_flush() as text)")
                    .getSingleResult();
            transaction.getTransaction().commit();
        }
    }

    private long updates(String counter) {
        return count("select sum(" + counter + ") from pg_stat_user_tables where relname in ('market', 'selection')");
    }

    private long count(String sql) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
