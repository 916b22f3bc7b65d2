package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.account.domain.KeyRing.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that begin to sign at 10:00, 11:00 and 12:00; their tokens live for 15 minutes. */
class KeyRingTest {

    private static final Duration TOKENS_LIVE = Duration.ofMinutes(15);
    private static final KeyRing RING = new KeyRing(
            List.of(
                    new Key("twelve", at("12:00:00")),
                    new Key("ten", at("10:00:00")),
                    new Key("eleven", at("11:00:00"))),
            TOKENS_LIVE);

    @ParameterizedTest(name = "{0}: {1} signs, {2} verify")
    @CsvSource(
            nullValues = "-",
            value = {
                "09:59:59, -,      ten eleven twelve",
                "10:00:00, ten,    ten eleven twelve",
                "10:59:59, ten,    ten eleven twelve",
                "11:00:00, eleven, ten eleven twelve",
                "11:14:59, eleven, ten eleven twelve",
                "11:15:00, eleven, eleven twelve",
                "12:00:00, twelve, eleven twelve",
                "12:15:00, twelve, twelve",
                "23:59:59, twelve, twelve"
            })
    void signsAndVerifies(String time, String signer, String verifiers) {
        Instant now = at(time);
        List<String> known = Arrays.asList(verifiers.split(" "));

        assertThat(RING.signer(now).map(Key::kid).orElse(null)).isEqualTo(signer);
        assertThat(RING.verifiers(now)).extracting(Key::kid).containsExactlyElementsOf(known);
        assertThat(RING.spent(now)).extracting(Key::kid).doesNotContainAnyElementsOf(known);
        assertThat(RING.spent(now).size() + known.size()).isEqualTo(3);
    }

    /** A new key every six hours, known for ten minutes before it signs. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"12:00:00, false", "17:49:59, false", "17:50:00, true", "23:00:00, true"})
    void isDueInTimeForItsLead(String time, boolean due) {
        assertThat(RING.isDue(at(time), Duration.ofHours(6), Duration.ofMinutes(10)))
                .isEqualTo(due);
    }

    @Test
    void theFirstKeyIsAlwaysDue() {
        KeyRing empty = new KeyRing(List.of(), TOKENS_LIVE);

        assertThat(empty.isDue(at("00:00:00"), Duration.ofDays(90), Duration.ZERO))
                .isTrue();
        assertThat(empty.signer(at("00:00:00"))).isEmpty();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-01T" + time + "Z");
    }
}
