package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of an event's life: the row is where it stands, the column where it may go. */
class EventStatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            from      | SCHEDULED | LIVE | HALFTIME | FINISHED | POSTPONED | CANCELLED | SUSPENDED
            SCHEDULED | yes       | yes  | no       | yes      | yes       | yes       | yes
            LIVE      | no        | yes  | yes      | yes      | yes       | yes       | yes
            HALFTIME  | no        | yes  | yes      | yes      | yes       | yes       | yes
            FINISHED  | no        | no   | no       | yes      | no        | no        | no
            POSTPONED | yes       | no   | no       | no       | yes       | yes       | no
            CANCELLED | no        | no   | no       | no       | no        | yes       | no
            SUSPENDED | yes       | yes  | yes      | yes      | yes       | yes       | yes
            """)
    void allowsExactlyTheseSteps(
            EventStatus from,
            String scheduled,
            String live,
            String halftime,
            String finished,
            String postponed,
            String cancelled,
            String suspended) {
        String[] allowed = {scheduled, live, halftime, finished, postponed, cancelled, suspended};
        for (EventStatus to : EventStatus.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo("yes".equals(allowed[to.ordinal()]));
        }
    }

    @Test
    void isInPlayWhileThereIsAGameToWatch() {
        assertThat(EventStatus.values())
                .filteredOn(EventStatus::isInPlay)
                .containsExactly(EventStatus.LIVE, EventStatus.HALFTIME);
    }
}
