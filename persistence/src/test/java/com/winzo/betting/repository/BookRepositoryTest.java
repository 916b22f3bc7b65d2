package com.winzo.betting.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.BookRepository.BookedBet;
import com.winzo.betting.repository.BookRepository.Decision;
import com.winzo.betting.repository.BookRepository.Result;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bets on a market, slice by slice. */
class BookRepositoryTest {

    private static final BetId START = new BetId(new UUID(0, 0));
    private static final Instant NOW = Instant.parse("2015-09-11T03:30:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final MarketId market = new MarketId(Bets.id());
    private final SelectionId home = new SelectionId(Bets.id());
    private final SelectionId away = new SelectionId(Bets.id());

    @Test
    void goesThroughAMarketInSlices() {
        List<BetId> bets = insert(Bets.singles(5, market, home));
        insert(Bets.singles(3, new MarketId(Bets.id()), home));

        assertThat(slice(START, 3)).isEqualTo(bets.subList(0, 3));
        assertThat(slice(bets.get(2), 3)).isEqualTo(bets.subList(3, 5));
        assertThat(slice(bets.get(4), 3)).isEmpty();
    }

    @Test
    void gradesTheLegsOfTheMarketOnly() {
        MarketId other = new MarketId(Bets.id());
        NewBet parlay =
                Bets.bet(Bets.account(), null, 500, Bets.leg(market, home, "1.91"), Bets.leg(other, away, "2.5"));
        List<BetId> ids = insert(List.of(parlay));

        grade(ids, home, new Result(SelectionResult.DEAD_HEAT, new Fraction(1, 3)));

        BookedBet graded = read(ids).getFirst();
        assertThat(graded.legs().get(0).result()).isEqualTo(SelectionResult.DEAD_HEAT);
        assertThat(graded.legs().get(0).deadHeat()).isEqualTo(new Fraction(1, 3));
        assertThat(graded.legs().get(1).result()).isNull();

        database.run(BookRepository.class, book -> book.reopen(market, ids));
        assertThat(read(ids).getFirst().legs().get(0).result()).isNull();
    }

    @Test
    void voidsLegsForGood() {
        List<BetId> ids = insert(Bets.singles(2, market, home));
        voidPlaced(ids, Bets.PLACED.plusSeconds(1), null);
        assertThat(read(ids))
                .allSatisfy(bet -> assertThat(bet.legs().getFirst().result()).isNull());

        voidPlaced(ids, Bets.PLACED, Bets.PLACED.plusSeconds(1));
        grade(ids, home, new Result(SelectionResult.LOSS, null));
        database.run(BookRepository.class, book -> book.reopen(market, ids));

        assertThat(read(ids))
                .allSatisfy(bet -> assertThat(bet.legs().getFirst().result()).isEqualTo(SelectionResult.VOID));
    }

    @Test
    void writesOutcomesAndTakesThemBack() {
        List<BetId> ids = insert(Bets.singles(2, market, home));
        decide(
                new Decision(ids.get(0), BetStatus.SETTLED_WIN, 1910L, 1910, 1),
                new Decision(ids.get(1), BetStatus.SETTLED_LOSS, 0L, 0, 1));
        decide(new Decision(ids.get(0), BetStatus.ACCEPTED, null, 1910, 1));

        List<BookedBet> bets = read(ids);
        assertThat(bets.get(0).status()).isEqualTo(BetStatus.ACCEPTED);
        assertThat(bets.get(0).returnMinor()).isNull();
        assertThat(bets.get(0).paidMinor()).isEqualTo(1910);
        assertThat(bets.get(1).status()).isEqualTo(BetStatus.SETTLED_LOSS);
        assertThat(bets.get(1).returnMinor()).isZero();
        assertThat(bets.get(1).settlementVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from bet",
                "delete from bet_leg",
                "delete from bet_settlement",
                "update bet set stake_minor = 1",
                "update bet set potential_win_minor = 1",
                "update bet_leg set odds = 2",
                "update bet_settlement set return_minor = 1"
            })
    void letsTheApplicationChangeNothingThatWasAgreed(String statement) throws SQLException {
        try (Connection connection = database.application().getConnection();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    private List<BetId> insert(List<NewBet> bets) {
        database.run(BetWriter.class, writer -> writer.insert(bets));
        return bets.stream().map(NewBet::id).toList();
    }

    private List<BetId> slice(BetId after, int limit) {
        return database.with(BookRepository.class, book -> book.lockSlice(market, after, limit));
    }

    private void grade(List<BetId> bets, SelectionId selection, Result result) {
        database.run(BookRepository.class, book -> book.grade(market, bets, Map.of(selection, result)));
    }

    private void voidPlaced(List<BetId> bets, Instant from, Instant to) {
        database.run(BookRepository.class, book -> book.voidLegs(market, bets, from, to, "past post"));
    }

    private void decide(Decision... decisions) {
        database.run(BookRepository.class, book -> book.decide(List.of(decisions), NOW));
    }

    private List<BookedBet> read(List<BetId> bets) {
        return database.with(BookRepository.class, book -> book.read(bets));
    }
}
