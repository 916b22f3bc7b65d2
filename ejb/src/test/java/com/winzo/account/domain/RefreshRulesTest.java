package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.account.domain.RefreshRules.Verdict;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are seconds since the token was issued; "-" is never. */
class RefreshRulesTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "asked at {0}, used at {1}, successor used {2}, session revoked {5}: {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                // asked, used, successor used, idle end, session end, revoked, active, verdict
                "  1,   -, false, 100, 1000, false, true,  ROTATE",
                " 99,   -, false, 100, 1000, false, true,  ROTATE",
                "100,   -, false, 100, 1000, false, true,  EXPIRED",
                " 50,   -, false, 100,   50, false, true,  EXPIRED",
                " 20,  15, false, 100, 1000, false, true,  REPEAT",
                " 25,  15, false, 100, 1000, false, true,  REPEAT",
                " 26,  15, false, 100, 1000, false, true,  MISUSE",
                " 20,  15, true,  100, 1000, false, true,  MISUSE",
                "200,  15, false, 100, 1000, false, true,  MISUSE",
                "  1,   -, false, 100, 1000, true,  true,  ENDED",
                " 20,  15, false, 100, 1000, true,  true,  ENDED",
                " 26,  15, true,  100, 1000, true,  true,  ENDED",
                "  1,   -, false, 100, 1000, false, false, ENDED"
            })
    void aTokenIsGoodOnce(
            long asked,
            Long used,
            boolean successorUsed,
            long idleEnd,
            long sessionEnd,
            boolean revoked,
            boolean active,
            Verdict verdict) {
        RefreshFacts facts = new RefreshFacts(
                at(idleEnd), used == null ? null : at(used), successorUsed, at(sessionEnd), revoked, active);
        assertThat(RefreshRules.decide(facts, at(asked))).isEqualTo(verdict);
    }

    private static Instant at(long seconds) {
        return ISSUED.plusSeconds(seconds);
    }
}
