package com.winzo.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.compliance.domain.OwnLimit.Wish;
import com.winzo.kernel.BusinessException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Less at once, more after a day and said twice. */
class OwnLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");

    @ParameterizedTest(name = "{0}, then {1}: {2} holds, wished {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 50,   50,   no",
                "none, none, none, no",
                "50,   20,   20,   no",
                "50,   0,    0,    no",
                "50,   50,   50,   no",
                "50,   51,   50,   51",
                "50,   none, 50,   none",
                "0,    none, 0,    none"
            })
    void onlyMoreIsAWish(Long before, Long wanted, Long holds, String wished) {
        OwnLimit after = new OwnLimit(before, null).change(wanted, NOW);

        assertThat(after.amountMinor()).isEqualTo(holds);
        if ("no".equals(wished)) {
            assertThat(after.wish()).isNull();
        } else {
            assertThat(after.wish()).isEqualTo(new Wish(wanted, NOW));
        }
    }

    @ParameterizedTest(name = "confirmed at {0}: {1}")
    @CsvSource({
        "2026-03-28T12:00:00Z, false",
        "2026-03-29T11:59:59.999Z, false",
        "2026-03-29T12:00:00Z, true",
        "2026-04-05T11:59:59.999Z, true",
        "2026-04-05T12:00:00Z, false"
    })
    void aWishIsConfirmedInItsTime(Instant at, boolean granted) {
        OwnLimit limit = new OwnLimit(50L, null).change(80L, NOW);

        if (granted) {
            assertThat(limit.confirm(at)).isEqualTo(new OwnLimit(80L, null));
        } else {
            assertThatThrownBy(() -> limit.confirm(at)).isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void theSameWishKeepsItsTimeAndAnotherBeginsAnew() {
        OwnLimit limit = new OwnLimit(50L, null).change(80L, NOW);
        Instant later = NOW.plusSeconds(3600);

        assertThat(limit.change(80L, later)).isEqualTo(limit);
        assertThat(limit.change(81L, later).wish()).isEqualTo(new Wish(81L, later));
        assertThat(limit.change(null, later).wish()).isEqualTo(new Wish(null, later));
        Instant lapsed = limit.wish().lapsesAt();
        assertThat(limit.change(80L, lapsed).wish()).isEqualTo(new Wish(80L, lapsed));
    }

    @Test
    void whatIsNotMoreTakesAWishBack() {
        OwnLimit limit = new OwnLimit(50L, null).change(80L, NOW);

        assertThat(limit.change(50L, NOW)).isEqualTo(new OwnLimit(50L, null));
        assertThat(limit.change(10L, NOW)).isEqualTo(new OwnLimit(10L, null));
    }

    @Test
    void nothingIsConfirmedThatNobodyAskedFor() {
        assertThatThrownBy(() -> OwnLimit.NONE.confirm(NOW)).isInstanceOf(BusinessException.class);
        assertThat(new OwnLimit(50L, null).change(null, NOW).confirm(NOW.plusSeconds(86_400)))
                .isEqualTo(OwnLimit.NONE);
    }
}
