package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTrailTest {

    private static final SeasonData SEASON = SeasonData.nfl2015();

    @ParameterizedTest(name = "week {0}, at {1}: {2}")
    @CsvSource({
        // New England went from -2.5 to -7: 4.5 points, 13.5 points of probability
        "1,  NE,  MONEYLINE,    1.5499/2.5660 > 1.4455/2.9142 > 1.3544/3.3719 > 1.2740/4.0000",
        "1,  NE,  POINT_SPREAD, -2.5: 1.9091/1.9091 > -2.5: 1.8333/2.0000 > -7: 1.9091/1.9091",
        "1,  NE,  TOTAL_POINTS, 48.5: 1.9091/1.9091 > 48.5: 1.8333/2.0000 > 51: 1.9091/1.9091",
        // Houston from +1 to pick'em, the total down
        "1,  HOU, POINT_SPREAD, 1: 1.9091/1.9091 > 1: 1.8333/2.0000 > 0: 1.9091/1.9091",
        "1,  HOU, TOTAL_POINTS, 42: 1.9091/1.9091 > 42: 2.0000/1.8333 > 40.5: 1.9091/1.9091",
        // nothing moved but the total
        "12, DAL, MONEYLINE,    2.0000/1.8333",
        "12, DAL, POINT_SPREAD, 1: 1.9091/1.9091",
    })
    void fromOpeningToClose(int week, String home, MarketKind kind, String trail) {
        Game game = SEASON.byWeek().get(week).stream()
                .filter(each -> each.home().code().equals(home))
                .findFirst()
                .orElseThrow();
        assertThat(PriceTrail.of(game, kind).stream().map(PriceTrailTest::text).collect(Collectors.joining(" > ")))
                .isEqualTo(trail);
    }

    @Test
    void endsAtTheCloseAndEveryPriceIsAPrice() {
        for (Game game : SEASON.games()) {
            List<Quote> moneyline = PriceTrail.of(game, MarketKind.MONEYLINE);
            assertThat(moneyline.getLast().first()).isEqualTo(AmericanOdds.toDecimal(game.homeMoneyline()));
            assertThat(moneyline.getLast().second()).isEqualTo(AmericanOdds.toDecimal(game.awayMoneyline()));
            for (MarketKind kind : MarketKind.values()) {
                List<Quote> trail = PriceTrail.of(game, kind);
                assertThat(trail).as("%s %s", game, kind).doesNotHaveDuplicates();
                assertThat(trail).allMatch(quote -> quote.first().compareTo(BigDecimal.ONE) > 0);
                assertThat(trail).allMatch(quote -> quote.second().compareTo(BigDecimal.ONE) > 0);
            }
            assertThat(PriceTrail.of(game, MarketKind.POINT_SPREAD).getLast().line())
                    .isEqualTo(game.spread().closing());
            assertThat(PriceTrail.of(game, MarketKind.TOTAL_POINTS).getLast().line())
                    .isEqualTo(game.total().closing());
        }
    }

    private static String text(Quote quote) {
        return (quote.line() == null ? "" : quote.line() + ": ") + quote.first() + "/" + quote.second();
    }
}
