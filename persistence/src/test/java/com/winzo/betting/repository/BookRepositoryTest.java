package com.winzo.betting.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.betting.model.NewBet;
import com.winzo.betting.repository.BookReader.BookedBet;
import com.winzo.betting.repository.BookRepository.Decision;
import com.winzo.betting.repository.BookRepository.Deduction;
import com.winzo.betting.repository.BookRepository.Grade;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.PriceKind;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.LegFacts;
import com.winzo.kernel.lines.LegTerms;
import com.winzo.kernel.lines.Lines;
import com.winzo.kernel.lines.Teaser;
import com.winzo.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bets on a market, slice by slice. */
class BookRepositoryTest {

    private static final BetId START = new BetId(new UUID(0, 0));
    private static final BetId END = new BetId(new UUID(-1, -1));
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
    void goesThroughTheHalvesOfAMarket() {
        List<BetId> bets = insert(Bets.singles(7, market, home));
        Optional<BetId> found = database.with(BookRepository.class, book -> book.middle(market, 7));
        Optional<BetId> none = database.with(BookRepository.class, book -> book.middle(market, 8));
        BetId middle = bets.get(3);

        assertThat(found).contains(middle);
        assertThat(none).isEmpty();
        assertThat(slice(START, middle, 3)).isEqualTo(bets.subList(0, 3));
        assertThat(slice(bets.get(2), middle, 3)).isEqualTo(bets.subList(3, 4));
        assertThat(slice(middle, END, 9)).isEqualTo(bets.subList(4, 7));
    }

    @Test
    void gradesTheLegsOfTheMarketOnly() {
        MarketId other = new MarketId(Bets.id());
        NewBet parlay =
                Bets.bet(Bets.account(), null, 500, Bets.leg(market, home, "1.91"), Bets.leg(other, away, "2.5"));
        List<BetId> ids = insert(List.of(parlay));

        grade(ids, home, LegFacts.of(SelectionResult.DEAD_HEAT, new Fraction(1, 3)));

        BookedBet graded = read(ids).getFirst();
        assertThat(graded.legs().get(0).facts()).isEqualTo(LegFacts.of(SelectionResult.DEAD_HEAT, new Fraction(1, 3)));
        assertThat(graded.legs().get(1).facts()).isEqualTo(LegFacts.OPEN);

        database.run(BookRepository.class, book -> book.reopen(market, ids));
        assertThat(read(ids).getFirst().legs().get(0).facts()).isEqualTo(LegFacts.OPEN);
    }

    @Test
    void voidsLegsForGood() {
        List<BetId> ids = insert(Bets.singles(2, market, home));
        voidPlaced(ids, Bets.PLACED.plusSeconds(1), null);
        assertThat(read(ids))
                .allSatisfy(bet -> assertThat(bet.legs().getFirst().facts()).isEqualTo(LegFacts.OPEN));

        voidPlaced(ids, Bets.PLACED, Bets.PLACED.plusSeconds(1));
        grade(ids, home, LegFacts.of(SelectionResult.LOSS, null));
        database.run(BookRepository.class, book -> book.reopen(market, ids));

        assertThat(read(ids))
                .allSatisfy(bet ->
                        assertThat(bet.legs().getFirst().facts().result()).isEqualTo(SelectionResult.VOID));
    }

    @Test
    void keepsWhatWasAgreedOnLinesPlacesAndPrices() {
        LegTerms places = new LegTerms(PriceKind.BEST, new PlaceTerms(3, new Fraction(1, 5)), null);
        NewBet trixie = Bets.bet(
                Bets.account(),
                null,
                100,
                Bets.leg(market, home, "9", places),
                Bets.leg(market, away, "5", places),
                Bets.leg(new MarketId(Bets.id()), home, "2", LegTerms.PLAIN));
        BetTerms terms = new BetTerms(Lines.parse("trixie"), true, null, StakeKind.FREE_KEPT, new Bonus(2, 10), 5_000);
        List<BetId> ids = insert(List.of(Bets.with(trixie, terms)));

        BookedBet found = read(ids).getFirst();

        assertThat(found.terms()).isEqualTo(terms);
        assertThat(found.placedAt()).isEqualTo(Bets.PLACED);
        assertThat(found.legs())
                .extracting(BookReader.BookedLeg::terms)
                .containsExactly(places, places, LegTerms.PLAIN);
    }

    @Test
    void gradesLegsByTheirTeaser() {
        LegTerms teased = new LegTerms(PriceKind.TAKEN, null, new BigDecimal("6.5"));
        BetTerms teaser = new BetTerms(
                Lines.together(1), false, Teaser.FOOTBALL_6_5, StakeKind.CASH, Bonus.NONE, BetTerms.UNLIMITED);
        List<BetId> ids = insert(List.of(
                Bets.with(Bets.bet(Bets.account(), null, 100, Bets.leg(market, home, "1.91", teased)), teaser),
                Bets.bet(Bets.account(), null, 100, Bets.leg(market, home, "1.91"))));
        boolean waiting = database.with(BookRepository.class, book -> book.awaitsTeased(market));
        assertThat(waiting).isTrue();

        List<Grade> grades = List.of(
                new Grade(home, BigDecimal.ZERO, LegFacts.of(SelectionResult.LOSS, null)),
                new Grade(home, new BigDecimal("6"), LegFacts.of(SelectionResult.LOSS, null)),
                new Grade(home, new BigDecimal("6.5"), LegFacts.of(SelectionResult.WIN, null)));
        database.run(BookRepository.class, book -> book.grade(market, ids, grades));

        assertThat(read(ids))
                .extracting(bet -> bet.legs().getFirst().facts().result())
                .containsExactly(SelectionResult.WIN, SelectionResult.LOSS);
        boolean done = database.with(BookRepository.class, book -> book.awaitsTeased(market));
        assertThat(done).isFalse();
    }

    @Test
    void deductsByWhenTheBetWasStruckAndUnderWhichRules() {
        LegTerms starting = new LegTerms(PriceKind.STARTING, null, null);
        List<BetId> ids = insert(List.of(
                Bets.bet(Bets.account(), null, 100, Bets.leg(market, home, "9")),
                Bets.bet(Bets.account(), null, 100, Bets.leg(market, home, "9", starting))));
        LegFacts won = new LegFacts(SelectionResult.WIN, null, Odds.of("7.5"), 0, 0);
        grade(ids, home, won);

        deduct(
                ids,
                new Deduction(1, Bets.PLACED.plusSeconds(1), null, 90, 5),
                new Deduction(1, null, Bets.PLACED, 80, 5),
                new Deduction(2, null, null, 70, 5));
        assertThat(facts(ids)).containsExactly(LegFacts.of(SelectionResult.WIN, null), won);

        deduct(ids, new Deduction(1, Bets.PLACED, Bets.PLACED.plusSeconds(1), 20, 15));
        assertThat(facts(ids))
                .containsExactly(
                        new LegFacts(SelectionResult.WIN, null, null, 20, 15),
                        new LegFacts(SelectionResult.WIN, null, Odds.of("7.5"), 0, 15));
    }

    @Test
    void voidsARunnerForGood() {
        List<BetId> ids = insert(List.of(
                Bets.bet(Bets.account(), null, 100, Bets.leg(market, home, "9")),
                Bets.bet(Bets.account(), null, 100, Bets.leg(market, away, "9"))));
        database.run(BookRepository.class, book -> book.withdraw(market, home, ids, "lame"));
        grade(ids, home, LegFacts.of(SelectionResult.WIN, null));
        assertThat(facts(ids)).containsExactly(LegFacts.of(SelectionResult.VOID, null), LegFacts.OPEN);
        assertThat(read(ids))
                .extracting(bet -> bet.legs().getFirst().voidAlone())
                .containsExactly(true, false);
    }

    @Test
    void readsTheBetsOfMarketsPageByPage() {
        List<BetId> bets = insert(Bets.singles(3, market, home));
        assertThat(page(START)).isEqualTo(bets.subList(0, 2));
        assertThat(page(bets.get(1))).isEqualTo(bets.subList(2, 3));
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
        database.travel(trip -> new BetWriter().insert(bets, trip));
        return bets.stream().map(NewBet::id).toList();
    }

    private List<BetId> slice(BetId after, int limit) {
        return slice(after, END, limit);
    }

    private List<BetId> slice(BetId after, BetId until, int limit) {
        return database.with(BookRepository.class, book -> book.lockSlice(market, after, until, limit));
    }

    private void grade(List<BetId> bets, SelectionId selection, LegFacts facts) {
        Grade grade = new Grade(selection, BigDecimal.ZERO, facts);
        database.run(BookRepository.class, book -> book.grade(market, bets, List.of(grade)));
    }

    private void voidPlaced(List<BetId> bets, Instant from, Instant to) {
        database.run(BookRepository.class, book -> book.voidLegs(market, bets, from, to, "past post"));
    }

    private void decide(Decision... decisions) {
        database.run(BookRepository.class, book -> book.decide(List.of(decisions), NOW));
    }

    private void deduct(List<BetId> bets, Deduction... deductions) {
        database.run(BookRepository.class, book -> book.deduct(market, bets, List.of(deductions)));
    }

    private List<BetId> page(BetId after) {
        List<BookedBet> page = database.with(BookReader.class, book -> book.page(List.of(market), after, 2));
        return page.stream().map(BookedBet::id).toList();
    }

    private List<LegFacts> facts(List<BetId> bets) {
        return read(bets).stream().map(bet -> bet.legs().getFirst().facts()).toList();
    }

    private List<BookedBet> read(List<BetId> bets) {
        return database.with(BookReader.class, book -> book.read(bets));
    }
}
