package com.winzo.betting.domain;

import static com.winzo.betting.domain.Slips.NOW;
import static com.winzo.betting.domain.Slips.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a bet can be called off, with five seconds of grace; the offer has version 5. */
class CancellationTest {

    @Test
    void isOverOnceTheGameIsOn() {
        Offer offer = Slips.inPlay(
                offer(0, 0, "2", MarketStatus.OPEN, EventStatus.LIVE, NOW.minusSeconds(1)), Duration.ofSeconds(5));
        assertThat(Cancellation.obstacles(NOW, Duration.ofSeconds(5), NOW, List.of(new Cancellation.Leg(5, offer))))
                .containsExactly("in_play");
    }

    @ParameterizedTest(name = "{0} s later, market {1}, version {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # after | market    | accepted | obstacles
            0       | OPEN      | 5        | -
            5       | OPEN      | 5        | -
            6       | OPEN      | 5        | grace_period_over
            1       | SUSPENDED | 5        | market_closed
            1       | OPEN      | 4        | market_changed
            9       | CLOSED    | 3        | grace_period_over; market_closed; market_changed
            """)
    void isAMatterOfSeconds(long after, MarketStatus market, long accepted, String obstacles) {
        Offer offer = offer(0, 0, "2", market, EventStatus.SCHEDULED, NOW.plusSeconds(3600));
        assertThat(Cancellation.obstacles(
                        NOW,
                        Duration.ofSeconds(5),
                        NOW.plusSeconds(after),
                        List.of(new Cancellation.Leg(accepted, offer))))
                .isEqualTo(Slips.list(obstacles));
    }
}
