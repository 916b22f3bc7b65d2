package com.winzo.betting.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.betting.model.Bet;
import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.PendingBetRepository.Decided;
import com.winzo.betting.repository.PendingBetRepository.Due;
import com.winzo.betting.repository.PendingBetRepository.Pending;
import com.winzo.betting.repository.PendingBetRepository.Shortened;
import com.winzo.betting.repository.PendingBetRepository.ShortenedLeg;
import com.winzo.betting.repository.PendingBetRepository.Waited;
import com.winzo.kernel.BetId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Bets that wait for a second look. */
class PendingBetRepositoryTest {

    private final TestDatabase database = TestDatabase.get();
    private final MarketId one = new MarketId(Bets.id());
    private final MarketId two = new MarketId(Bets.id());

    @Test
    void areDueOnceTheirDelayIsOverAndExpireAtTheirDeadline() {
        BetId waits = admitted(Duration.ofMinutes(1), Duration.ofMinutes(2));
        BetId due = admitted(Duration.ofMinutes(-1), Duration.ofMinutes(1));
        BetId expired = admitted(Duration.ofMinutes(-2), Duration.ofMinutes(-1));

        List<Due> found = due();

        assertThat(found).extracting(Due::betId).contains(due).doesNotContain(waits, expired);
        assertThat(found)
                .filteredOn(each -> each.betId().equals(due))
                .allSatisfy(each -> assertThat(each.markets()).containsExactlyInAnyOrder(one, two));
        assertThat(expired()).contains(expired).doesNotContain(waits, due);
    }

    @Test
    void areNoLongerDueOnceDecided() {
        BetId good = admitted(Duration.ofMinutes(-2), Duration.ofMinutes(1));
        BetId bad = admitted(Duration.ofMinutes(-2), Duration.ofMinutes(-1));

        run(pending -> {
            pending.decide(List.of(new Decided(good, null), new Decided(bad, "BET_010")));
        });

        assertThat(due()).extracting(Due::betId).doesNotContain(good);
        assertThat(expired()).doesNotContain(bad);
        assertThat(find(good, bad))
                .hasEntrySatisfying(good, each -> assertThat(each.refusal()).isNull())
                .hasEntrySatisfying(bad, each -> assertThat(each.refusal()).isEqualTo("BET_010"));
    }

    @Test
    void keepTheOddsTheyWereStruckAtWhenTheseBecomeShorter() {
        BetId bet = admitted(Duration.ofMinutes(-1), Duration.ofMinutes(1));

        run(pending -> {
            pending.shorten(List.of(new Shortened(bet, 1500, List.of(new ShortenedLeg(bet, 2, Odds.of("1.5"), 9)))));
        });

        Waited waited = find(bet).get(bet);
        assertThat(waited.firstOdds()).containsExactly(Odds.of("1.91"), Odds.of("2.5"));
        assertThat(waited.firstPotentialMinor()).isEqualTo(2000);
        Bet read = database.with(
                BetRepository.class, bets -> bets.findAll(List.of(bet)).getFirst());
        assertThat(read.potentialWin().minor()).isEqualTo(1500);
        assertThat(read.legs())
                .extracting(leg -> leg.odds() + " " + leg.marketVersion())
                .containsExactly("1.9100 7", "1.5000 9");
    }

    @Test
    void keepTheirOddsOnceTheyAreAccepted() {
        BetId bet = admitted(Duration.ofMinutes(-1), Duration.ofMinutes(1));
        make(bet, "accepted");

        run(pending -> pending.shorten(
                List.of(new Shortened(bet, 1500, List.of(new ShortenedLeg(bet, 2, Odds.of("1.5"), 9))))));

        assertThat(find(bet).get(bet).firstOdds()).isNull();
        Bet read = database.with(
                BetRepository.class, bets -> bets.findAll(List.of(bet)).getFirst());
        assertThat(read.potentialWin().minor()).isEqualTo(2000);
        assertThat(read.legs()).extracting(leg -> leg.odds().toString()).containsExactly("1.9100", "2.5000");
    }

    private BetId admitted(Duration decideIn, Duration expiresIn) {
        NewBet bet = Bets.bet(
                Bets.account(),
                null,
                1000,
                Bets.leg(one, new SelectionId(Bets.id()), "1.91"),
                Bets.leg(two, new SelectionId(Bets.id()), "2.5"));
        Instant now = Instant.now();
        database.travel(trip -> new BetWriter().insert(List.of(bet), trip));
        run(pending -> {
            pending.add(List.of(new Pending(bet.id(), "", now.plus(decideIn), now.plus(expiresIn))));
        });
        make(bet.id(), "pending");
        return bet.id();
    }

    private void make(BetId bet, String status) {
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update bet set status = '" + status + "' where id = '" + bet + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Due> due() {
        return database.with(PendingBetRepository.class, pending -> pending.due(1000));
    }

    private List<BetId> expired() {
        return database.with(PendingBetRepository.class, pending -> pending.expired(1000));
    }

    private Map<BetId, Waited> find(BetId... bets) {
        return database.with(PendingBetRepository.class, pending -> pending.find(List.of(bets)));
    }

    private void run(Consumer<PendingBetRepository> work) {
        database.run(PendingBetRepository.class, work);
    }
}
