package com.winzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a bet's life: the row is where it stands, the columns where it may go, in the order of the constants. */
class BetStatusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # from       | pend acc rej win loss push canc void cash
            PENDING      | .    yes yes .   .    .    yes  yes  .
            ACCEPTED     | .    .   .   yes yes  yes  yes  yes  yes
            REJECTED     | .    .   .   .   .    .    .    .    .
            SETTLED_WIN  | .    yes .   yes yes  yes  .    yes  .
            SETTLED_LOSS | .    yes .   yes yes  yes  .    yes  .
            SETTLED_PUSH | .    yes .   yes yes  yes  .    yes  .
            CANCELLED    | .    .   .   .   .    .    .    .    .
            VOIDED       | .    yes .   yes yes  yes  .    yes  yes
            CASHED_OUT   | .    .   .   .   .    .    .    yes  .
            """)
    void allowsExactlyTheseSteps(BetStatus from, String row) {
        String[] allowed = row.split(" +");
        for (BetStatus to : BetStatus.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo("yes".equals(allowed[to.ordinal()]));
        }
    }

    @ParameterizedTest(name = "{0}: outcome {1}, on the book {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PENDING      | false | false
            ACCEPTED     | false | true
            REJECTED     | false | false
            SETTLED_WIN  | true  | true
            SETTLED_LOSS | true  | true
            SETTLED_PUSH | true  | true
            CANCELLED    | false | false
            VOIDED       | true  | true
            CASHED_OUT   | false | true
            """)
    void knowsWhatResultsDecide(BetStatus status, boolean outcome, boolean onTheBook) {
        assertThat(status.isOutcome()).isEqualTo(outcome);
        assertThat(status.isOnTheBook()).isEqualTo(onTheBook);
    }
}
