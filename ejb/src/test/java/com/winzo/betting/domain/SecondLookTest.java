package com.winzo.betting.domain;

import static com.winzo.betting.domain.Slips.NOW;
import static com.winzo.betting.domain.Slips.offer;
import static com.winzo.betting.domain.Slips.slip;
import static com.winzo.betting.domain.Slips.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.betting.domain.SecondLook.Decision;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a bet of ten dollars on a running game when its delay is over. */
class SecondLookTest {

    private static final Duration DELAY = Duration.ofSeconds(5);

    @ParameterizedTest(name = "market {0}, event {1}, offered {2}, same score {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            OPEN,      LIVE,      true,  true,  -
            OPEN,      HALFTIME,  true,  true,  -
            OPEN,      LIVE,      false, true,  MARKET_CLOSED
            OPEN,      LIVE,      true,  false, SCORE_CHANGED
            SUSPENDED, LIVE,      true,  true,  MARKET_CLOSED
            SUSPENDED, LIVE,      true,  false, MARKET_CLOSED
            CLOSED,    LIVE,      true,  true,  MARKET_CLOSED
            SETTLED,   FINISHED,  true,  false, MARKET_CLOSED
            OPEN,      FINISHED,  true,  true,  MARKET_CLOSED
            OPEN,      SUSPENDED, true,  true,  MARKET_CLOSED
            OPEN,      CANCELLED, true,  true,  MARKET_CLOSED
            """)
    void standsUnlessSomethingHasHappened(
            MarketStatus market, EventStatus event, boolean offered, boolean sameScore, ErrorCode refusal) {
        Offer now = offer(0, 0, "1.91", market, event, NOW.minusSeconds(60));
        Offer inPlay = offered ? Slips.inPlay(now, DELAY) : now;

        Decision decision =
                SecondLook.decide(slip("10", "1.91", OddsPolicy.NONE, null), List.of(inPlay), sameScore, NOW);

        assertThat(decision.refusal()).isEqualTo(refusal);
        assertThat(decision.stands()).isEqualTo(refusal == null);
    }

    @ParameterizedTest(name = "struck at {0}, now {1}, {2} {3}: {4} for {5}")
    @CsvSource(nullValues = "-", textBlock = """
            # struck, now, policy, floor, stands at, potential
            2.00, 2.00, none,   -,    2.00, 20.00
            2.00, 1.99, none,   -,    -,    -
            2.00, 2.01, none,   -,    -,    -
            2.00, 2.10, better, -,    2.00, 20.00
            2.00, 1.99, better, -,    -,    -
            2.00, 2.10, any,    -,    2.00, 20.00
            2.00, 1.50, any,    -,    1.50, 15.00
            2.00, 1.85, any,    1.85, 1.85, 18.50
            2.00, 1.84, any,    1.85, -,    -
            2.00, 2.10, better, 2.05, -,    -
            """)
    void leavesThePriceToThePolicy(
            String struck, String now, String policy, String floor, String standsAt, String potential) {
        Slip slip = slip("10", struck, OddsPolicy.valueOf(policy.toUpperCase(Locale.ROOT)), floor);
        Offer offer = Slips.inPlay(offer(0, 0, now, MarketStatus.OPEN, EventStatus.LIVE, NOW.minusSeconds(60)), DELAY);

        Decision decision = SecondLook.decide(slip, List.of(offer), true, NOW);

        if (standsAt == null) {
            assertThat(decision.refusal()).isEqualTo(ErrorCode.ODDS_CHANGED);
        } else {
            assertThat(decision.odds()).containsExactly(Odds.of(standsAt));
            assertThat(decision.versions()).containsExactly(5L);
            assertThat(decision.potentialWin()).isEqualTo(usd(potential));
        }
    }

    @Test
    void oneLegOfAParlayRefusesAll() {
        Offer before = offer(0, 0, "2");
        Offer on = offer(1, 1, "3", MarketStatus.SUSPENDED, EventStatus.LIVE, NOW.minusSeconds(60));

        Decision decision = SecondLook.decide(slip("10", "2 3", OddsPolicy.ANY, null), List.of(before, on), true, NOW);

        assertThat(decision.refusal()).isEqualTo(ErrorCode.MARKET_CLOSED);
    }

    @Test
    void scoresAreEqualWhenNoneHasChanged() {
        EventId one = new EventId(new UUID(0, 1));
        EventId two = new EventId(new UUID(0, 2));
        Scores scores = Scores.of(Map.of(two, Scores.score(1, 0), one, Scores.score(null, null)));

        assertThat(scores.text()).isEqualTo(one + "=none;" + two + "=1-0");
        assertThat(new Scores(scores.text()).events()).containsExactly(one, two);
        assertThat(Scores.of(Map.of(one, "none", two, Scores.score(1, 0)))).isEqualTo(scores);
        assertThat(Scores.of(Map.of(one, "none", two, Scores.score(1, 1)))).isNotEqualTo(scores);
    }
}
