package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a market's life: the row is where it stands, the column where it may go. */
class MarketStatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            from      | OPEN | SUSPENDED | CLOSED | SETTLED | VOIDED
            OPEN      | yes  | yes       | yes    | yes     | yes
            SUSPENDED | yes  | yes       | yes    | yes     | yes
            CLOSED    | yes  | yes       | yes    | yes     | yes
            SETTLED   | no   | no        | yes    | no      | no
            VOIDED    | no   | no        | yes    | no      | no
            """)
    void allowsExactlyTheseSteps(
            MarketStatus from, String open, String suspended, String closed, String settled, String voided) {
        String[] allowed = {open, suspended, closed, settled, voided};
        for (MarketStatus to : MarketStatus.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo("yes".equals(allowed[to.ordinal()]));
        }
    }
}
