package com.winzo.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import com.winzo.settlement.api.VoidOrder;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bets are void, at noon. */
class VoidSpanTest {

    private static final Instant NOON = Instant.parse("2015-09-10T12:00:00Z");

    @ParameterizedTest(name = "from {0} to {1}, placed at {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            -,     -,     11:59:59, true
            11:00, -,     10:59:59, false
            11:00, -,     11:00:00, true
            11:00, -,     12:00:00, false
            11:00, 11:30, 11:29:59, true
            11:00, 11:30, 11:30:00, false
            -,     11:30, 00:00:00, true
            """)
    void theBeginningIsInTheEndIsNot(String from, String to, String placedAt, boolean covered) {
        VoidSpan span = VoidSpan.of(new VoidOrder(at(from), at(to), "late"), NOON);
        assertThat(span.covers(at(placedAt))).isEqualTo(covered);
        assertThat(span.isWholeMarket()).isEqualTo(from == null && to == null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,     12:00:01
            11:30, 11:30
            11:30, 11:00
            12:00, -
            """)
    void aSpanEndsAfterItBeginsAndNotInTheFuture(String from, String to) {
        assertThatThrownBy(() -> VoidSpan.of(new VoidOrder(at(from), at(to), "late"), NOON))
                .isInstanceOf(BusinessException.class);
    }

    private static Instant at(String time) {
        return time == null ? null : Instant.parse("2015-09-10T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }
}
