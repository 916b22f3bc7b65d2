package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.season.PlannedBet.Manner;
import com.winzo.season.PlannedBet.Pick;
import com.winzo.season.PlannedBet.Round;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final SeasonData SEASON = SeasonData.nfl2015();
    private static final SortedMap<Integer, List<PlannedBet>> PLAN = Choices.plan(SEASON, 2015, 20_000, 200);
    private static final List<PlannedBet> BETS =
            PLAN.values().stream().flatMap(List::stream).toList();

    @Test
    void theSameSeedMakesTheSameBets() {
        assertThat(Choices.plan(SEASON, 2015, 20_000, 200)).isEqualTo(PLAN);
        assertThat(Choices.plan(SEASON, 2016, 20_000, 200)).isNotEqualTo(PLAN);
        assertThat(Person.crowd(2015, 200, "x")).isEqualTo(Person.crowd(2015, 200, "x"));
        assertThat(Person.crowd(2015, 200, "x")).extracting(Person::username).doesNotHaveDuplicates();
    }

    @Test
    void asManyBetsAsAskedForMustBeAccepted() {
        assertThat(BETS.stream().filter(PlannedBet::acceptable)).hasSize(20_000);
        assertThat(BETS).extracting(PlannedBet::number).doesNotHaveDuplicates();
        for (int betCount : new int[] {1, 100, 267, 1_000}) {
            assertThat(Choices.plan(SEASON, 7, betCount, 3).values().stream()
                            .flatMap(List::stream)
                            .filter(PlannedBet::acceptable))
                    .hasSize(betCount);
        }
    }

    @Test
    void everyMannerAndEverySizeOccurs() {
        var manners = BETS.stream().collect(Collectors.groupingBy(PlannedBet::manner, Collectors.counting()));
        assertThat(manners).containsOnlyKeys(Manner.values());
        assertThat(manners.get(Manner.BEYOND_BALANCE)).isEqualTo(42);
        assertThat(manners.get(Manner.TOO_LATE)).isEqualTo(21);
        assertThat(manners.get(Manner.STALE_PRICE)).isGreaterThan(100);
        assertThat(manners.get(Manner.REPEATED)).isGreaterThan(100);
        var sizes = BETS.stream().map(bet -> bet.picks().size()).collect(Collectors.toSet());
        assertThat(sizes).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(BETS.stream().filter(PlannedBet::parlay)).hasSizeBetween(5_000, 7_000);
    }

    @Test
    void aBetTakesEachGameOnceAndOnlyGamesOfItsWeek() {
        PLAN.forEach((week, bets) -> bets.forEach(bet -> assertThat(bet.picks())
                .allMatch(pick -> pick.game().week() == week)
                .extracting(Pick::game)
                .doesNotHaveDuplicates()));
    }

    @Test
    void whilePricesMoveOnlyGamesThatHaveMovedAlreadyAreBet() {
        PLAN.forEach((week, bets) -> {
            List<Game> moved = Choices.firstMovers(SEASON.byWeek().get(week));
            bets.stream()
                    .filter(bet -> bet.round() == Round.MOVING)
                    .forEach(bet ->
                            assertThat(bet.picks()).extracting(Pick::game).isSubsetOf(moved));
        });
    }

    @Test
    void aStalePriceIsOneThatHasFallen() {
        BETS.stream().filter(bet -> bet.manner() == Manner.STALE_PRICE).forEach(bet -> {
            Pick first = bet.picks().getFirst();
            List<Quote> trail = PriceTrail.of(first.game(), first.kind());
            assertThat(bet.round()).isEqualTo(Round.CLOSING);
            assertThat(trail.getLast().odds(first.side()))
                    .isLessThan(trail.getFirst().odds(first.side()));
        });
    }
}
