package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KickOffsTest {

    private static final SeasonData SEASON = SeasonData.nfl2015();

    @ParameterizedTest(name = "seen from {0}: {1} weeks later, first {2}, last {3}")
    @CsvSource({
        // the first game is that of Thursday 2015-09-10, 20:30 in New York
        "2015-09-01T00:00:00Z, 0,   2015-09-11T01:30:00Z, 2016-02-07T18:00:00Z",
        "2015-09-10T01:30:00Z, 0,   2015-09-11T01:30:00Z, 2016-02-07T18:00:00Z",
        "2015-09-10T01:30:01Z, 1,   2015-09-18T01:30:00Z, 2016-02-14T18:00:00Z",
        "2026-11-24T02:00:00Z, 585, 2026-11-27T01:30:00Z, 2027-04-25T18:00:00Z",
    })
    void lieAheadByWholeWeeks(Instant now, long weeks, Instant first, Instant last) {
        KickOffs kickOffs = KickOffs.after(now, SEASON);
        assertThat(kickOffs.weeksLater()).isEqualTo(weeks);
        assertThat(kickOffs.of(SEASON.games().getFirst())).isEqualTo(first);
        assertThat(kickOffs.of(SEASON.games().getLast())).isEqualTo(last);
    }
}
