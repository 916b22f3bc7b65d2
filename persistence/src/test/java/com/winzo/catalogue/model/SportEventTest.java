package com.winzo.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event lets a feed report. */
class SportEventTest {

    private static final Instant NOW = Instant.parse("2015-09-10T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);

    private final SportEvent event = SportEvent.contest(
            new EventId(UuidCreator.getTimeOrderedEpoch()),
            new League(
                    new LeagueId(UuidCreator.getTimeOrderedEpoch()),
                    new SportId(UuidCreator.getTimeOrderedEpoch()),
                    "nfl",
                    "NFL",
                    "US",
                    NOW),
            "Super Bowl",
            NOW,
            NOW);

    @ParameterizedTest(name = "{0}: another start is {1}")
    @CsvSource({
        "SCHEDULED,allowed",
        "POSTPONED,allowed",
        "SUSPENDED,allowed",
        "LIVE,refused",
        "HALFTIME,refused",
        "FINISHED,refused",
        "CANCELLED,refused"
    })
    void canBeRescheduledUntilItBegins(EventStatus status, String verdict) {
        if (status == EventStatus.HALFTIME) {
            event.moveTo(EventStatus.LIVE);
        }
        event.moveTo(status);
        if ("allowed".equals(verdict)) {
            event.reschedule(LATER);
            assertThat(event.startTime()).isEqualTo(LATER);
        } else {
            refused(() -> event.reschedule(LATER));
            event.reschedule(NOW);
            assertThat(event.startTime()).isEqualTo(NOW);
        }
    }

    @Test
    void takesItsScoreUntilItIsCancelled() {
        event.moveTo(EventStatus.FINISHED);
        event.score(24, 10);
        assertThat(event.homeScore()).isEqualTo(24);
        SportEvent cancelled = SportEvent.contest(
                event.id(),
                new League(event.leagueId(), event.sportId(), "nfl", "NFL", "US", NOW),
                "Rained off",
                NOW,
                NOW);
        cancelled.moveTo(EventStatus.CANCELLED);
        refused(() -> cancelled.score(1, 0));
    }

    @Test
    void replacesWhatIsKnownOfThePeriods() {
        event.replacePeriods(List.of(new PeriodScore("1", 7, 0)));
        event.replacePeriods(List.of(new PeriodScore("1", 7, 3), new PeriodScore("2", 0, 7)));
        assertThat(event.periods()).containsExactly(new PeriodScore("1", 7, 3), new PeriodScore("2", 0, 7));
    }

    @Test
    void refusesAStepThatCannotFollow() {
        event.moveTo(EventStatus.LIVE);
        refused(() -> event.moveTo(EventStatus.SCHEDULED));
        assertThat(event.status()).isEqualTo(EventStatus.LIVE);
    }

    private static void refused(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
    }
}
