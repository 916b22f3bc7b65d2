package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonDataTest {

    private static final SeasonData SEASON = SeasonData.nfl2015();

    @Test
    void theWholeSeasonIsThere() {
        assertThat(SEASON.teams()).hasSize(32).doesNotHaveDuplicates();
        assertThat(SEASON.games()).hasSize(267).doesNotHaveDuplicates();
        assertThat(SEASON.byWeek().values().stream().map(List::size))
                .containsExactly(16, 16, 16, 15, 14, 14, 14, 14, 13, 14, 14, 16, 16, 16, 16, 16, 16, 4, 4, 2, 1);
    }

    @Test
    void everyTeamPlaysSixteenGamesInTheRegularSeasonAndAtMostOneAWeek() {
        for (Team team : SEASON.teams()) {
            assertThat(SEASON.games().stream().filter(game -> game.week() <= 17 && plays(game, team)))
                    .as(team.name())
                    .hasSize(16);
        }
        SEASON.byWeek().forEach((week, games) -> {
            Set<Team> seen = new HashSet<>();
            games.forEach(game -> assertThat(seen.add(game.home()) && seen.add(game.away()))
                    .as("%s", game)
                    .isTrue());
        });
    }

    @Test
    void quartersAndFinalScoreAgree() {
        for (Game game : SEASON.games()) {
            Score regular = game.scoreByQuarter().getLast();
            assertThat(game.homeQuarters()).hasSize(4);
            assertThat(game.awayQuarters()).hasSize(4);
            if (game.wentToOvertime()) {
                assertThat(regular.home())
                        .as("tied after four quarters: %s", game)
                        .isEqualTo(regular.away());
                assertThat(game.finalScore().home() - regular.home()).isBetween(0, 6);
                assertThat(game.finalScore().away() - regular.away()).isBetween(0, 6);
            }
            assertThat(game.finalScore().home())
                    .as("no tie in this season: %s", game)
                    .isNotEqualTo(game.finalScore().away());
        }
        assertThat(SEASON.games().stream().filter(Game::wentToOvertime)).hasSize(22);
    }

    @Test
    void linesAreWholeOrHalfPointsOfAPlausibleSize() {
        for (Game game : SEASON.games()) {
            for (BigDecimal spread :
                    List.of(game.spread().opening(), game.spread().closing())) {
                assertThat(spread.abs()).as("%s", game).isLessThanOrEqualTo(new BigDecimal(20));
                assertThat(isHalfOrWhole(spread)).as("%s", game).isTrue();
            }
            for (BigDecimal total : List.of(game.total().opening(), game.total().closing())) {
                assertThat(total).as("%s", game).isBetween(new BigDecimal(35), new BigDecimal(60));
                assertThat(isHalfOrWhole(total)).as("%s", game).isTrue();
            }
        }
    }

    @Test
    void moneylinesHaveAMarginAndAgreeWithTheSpread() {
        for (Game game : SEASON.games()) {
            BigDecimal home = AmericanOdds.toDecimal(game.homeMoneyline());
            BigDecimal away = AmericanOdds.toDecimal(game.awayMoneyline());
            BigDecimal book = BigDecimal.ONE
                    .divide(home, MathContext.DECIMAL64)
                    .add(BigDecimal.ONE.divide(away, MathContext.DECIMAL64));
            assertThat(book).as("%s", game).isBetween(new BigDecimal("1.01"), new BigDecimal("1.06"));
            int spread = game.spread().closing().signum();
            assertThat(spread == 0 || spread == home.compareTo(away))
                    .as("the favourite gives points: %s", game)
                    .isTrue();
        }
    }

    @Test
    void playOffsArePlayedAtWeekends() {
        assertThat(SEASON.games().stream().filter(game -> game.week() > 17))
                .allMatch(game -> game.date().getDayOfWeek() == DayOfWeek.SATURDAY
                        || game.date().getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {4}, {5}")
    @CsvSource({
        // week, away, home, after quarters 1 to 4, final, remark, opening and closing spread, opening and closing total
        "1,  PIT, NE,  0-0 14-3 21-11 28-21,  28-21, the first game,     -2.5, -7, 48.5, 51",
        "1,  KC,  HOU, 6-14 9-27 9-27 20-27,  20-27, closes as pick'em,   1,    0, 42,   40.5",
        "1,  SEA, STL, 0-7 10-10 24-13 31-31, 34-31, overtime,            3,    3.5, 43,   41",
        "12, CAR, DAL, 3-10 3-23 6-30 14-33,  14-33, columns put right,   1,    1, 47,   44.5",
        "21, CAR, DEN, 10-0 13-7 16-7 24-10,  24-10, the row that was lost, 4,  5, 43,   43",
    })
    void someGames(
            int week,
            String away,
            String home,
            String quarters,
            String result,
            String remark,
            BigDecimal spreadOpening,
            BigDecimal spreadClosing,
            BigDecimal totalOpening,
            BigDecimal totalClosing) {
        Game game = SEASON.byWeek().get(week).stream()
                .filter(each -> each.home().code().equals(home))
                .findFirst()
                .orElseThrow();
        assertThat(game.away().code()).isEqualTo(away);
        assertThat(game.scoreByQuarter()).extracting(Score::toString).containsExactly(quarters.split(" "));
        assertThat(game.finalScore()).hasToString(result);
        assertThat(game.spread()).isEqualTo(new Game.Line(spreadOpening, spreadClosing));
        assertThat(game.total()).isEqualTo(new Game.Line(totalOpening, totalClosing));
    }

    @Test
    void anUnknownTeamIsNamed() {
        var teams = new StringReader("code,name\nNE,New England Patriots\n");
        var games = new StringReader("week,date,home,away\n1,2015-09-10,NE,XX\n");
        assertThatThrownBy(() -> SeasonData.read(teams, games)).hasMessage("line 1: no team XX");
    }

    private static boolean plays(Game game, Team team) {
        return game.home().equals(team) || game.away().equals(team);
    }

    private static boolean isHalfOrWhole(BigDecimal points) {
        return points.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0;
    }
}
