package com.winzo.settlement.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.settlement.model.MarketSettlement;
import com.winzo.settlement.model.SettlementKind;
import com.winzo.settlement.model.SettlementState;
import com.winzo.settlement.repository.SettledBets.Recorded;
import com.winzo.settlement.repository.SettledBets.Settled;
import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where settlements are, and what they came to. */
class SettlementRepositoryTest {

    private static final Instant NOW = Instant.parse("2015-09-11T03:30:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final MarketId market = new MarketId(id());

    @Test
    void remembersWhereItIs() {
        MarketSettlement grade = add(SettlementKind.GRADE);
        BetId last = new BetId(id());
        database.run(SettlementRepository.class, settlements -> {
            MarketSettlement settlement = settlements.lock(grade.id()).orElseThrow();
            assertThat(settlement.awaits(MarketSettlement.START)).isTrue();
            settlement.advance(last, 500, 480, NOW);
        });
        database.run(SettlementRepository.class, settlements -> {
            MarketSettlement settlement = settlements.lock(grade.id()).orElseThrow();
            assertThat(settlement.awaits(MarketSettlement.START)).isFalse();
            assertThat(settlement.awaits(last)).isTrue();
            settlement.finish(NOW);
            assertThat(settlement.awaits(last)).isFalse();
        });
        assertThat(only().betsSettled()).isEqualTo(480);
        assertThat(only().state()).isEqualTo(SettlementState.DONE);
    }

    @Test
    void canBeSplitInTwo() {
        MarketSettlement first =
                new MarketSettlement(id(), market, SettlementKind.WITHDRAW, 3, "reason", new AccountId(id()), NOW);
        first.onlyOn(new SelectionId(id()));
        BetId middle = new BetId(id());
        MarketSettlement second = first.split(middle, id());
        database.run(SettlementRepository.class, settlements -> settlements.add(first));
        database.run(SettlementRepository.class, settlements -> settlements.add(second));

        List<MarketSettlement> found = database.with(SettlementRepository.class, settlements -> settlements.of(market));
        assertThat(found).extracting(MarketSettlement::id).containsExactly(second.id(), first.id());
        assertThat(found).extracting(MarketSettlement::until).containsExactly(MarketSettlement.END, middle);
        assertThat(found).extracting(MarketSettlement::lastBet).containsExactly(middle, MarketSettlement.START);
        assertThat(found).allSatisfy(half -> {
            assertThat(half.kind()).isEqualTo(SettlementKind.WITHDRAW);
            assertThat(half.selectionId()).isEqualTo(first.selectionId());
            assertThat(half.settlementVersion()).isEqualTo(3);
            assertThat(half.reason()).isEqualTo("reason");
            assertThat(half.requestedBy()).isEqualTo(first.requestedBy());
            assertThat(half.startedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void findsWhatALaterResultOvertakes() {
        MarketSettlement grade = add(SettlementKind.GRADE);
        add(SettlementKind.VOID_BETS);
        List<UUID> running = database.with(
                SettlementRepository.class,
                settlements -> settlements.lockRunning(market).stream()
                        .map(MarketSettlement::id)
                        .toList());
        assertThat(running).containsExactly(grade.id());
    }

    @Test
    void findsWhatStandsStillUnlessItIsUnderWay() {
        MarketSettlement stalled = add(SettlementKind.GRADE);
        assertThat(stalledIds()).contains(stalled.id());
        try (EntityManager elsewhere = database.begin()) {
            database.repository(SettlementRepository.class, elsewhere).lock(stalled.id());
            assertThat(stalledIds()).doesNotContain(stalled.id());
            elsewhere.getTransaction().rollback();
        }
    }

    @Test
    void recordsEachVersionOnce() {
        Settled settled = new Settled(new BetId(id()), 1, BetStatus.SETTLED_WIN, 1910, 0, 0, null, "win", 1);
        record(settled);
        assertThatThrownBy(() -> record(settled)).hasMessageContaining("bet_settlement");
    }

    @Test
    void knowsWhatABetStillOwes() {
        BetId bet = new BetId(id());
        Settled won =
                new Settled(bet, 1, BetStatus.SETTLED_WIN, 1000, 0, 0, BigInteger.TEN.pow(30), "win@7.5000-10-0", 2);
        Settled taken = new Settled(bet, 2, BetStatus.SETTLED_LOSS, 0, 1000, 700, null, "loss", 2);
        record(won);
        record(taken);
        assertThat(owed(bet)).containsExactly(Map.entry(bet, 700L));
        List<Recorded> all = database.with(SettledBets.class, records -> records.of(bet));
        assertThat(all).extracting(Recorded::settled).containsExactly(taken, won);
        assertThat(all).allSatisfy(recorded -> {
            assertThat(recorded.market()).isEqualTo(market);
            assertThat(recorded.at()).isEqualTo(NOW);
        });

        record(new Settled(bet, 3, BetStatus.SETTLED_WIN, 1000, 0, -700, null, "win", 1));
        assertThat(owed(bet)).isEmpty();
    }

    private Map<BetId, Long> owed(BetId bet) {
        return database.with(SettledBets.class, records -> records.owed(List.of(bet)));
    }

    private void record(Settled settled) {
        database.run(SettledBets.class, records -> records.record(market, List.of(settled), NOW));
    }

    private MarketSettlement add(SettlementKind kind) {
        MarketSettlement settlement = new MarketSettlement(id(), market, kind, 1, "reason", new AccountId(id()), NOW);
        database.run(SettlementRepository.class, settlements -> settlements.add(settlement));
        return settlement;
    }

    private List<UUID> stalledIds() {
        return database.with(
                SettlementRepository.class,
                settlements -> settlements.stalledSince(NOW.plusSeconds(1), 1000).stream()
                        .map(MarketSettlement::id)
                        .toList());
    }

    private MarketSettlement only() {
        List<MarketSettlement> all = database.with(SettlementRepository.class, settlements -> settlements.of(market));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
