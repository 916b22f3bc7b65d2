package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.platform.api.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private final Ids ids = new Ids();

    @ParameterizedTest
    @CsvSource({"a", "trace-1", "A_b.c-9", "0199a1b2-0000-7000-8000-000000000001"})
    void aSaneIdIsTaken(String proposed) {
        assertThat(RequestId.choose(proposed, ids)).isEqualTo(proposed);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "two words",
                "line\nbreak",
                "<script>",
                "ü",
                "${jndi:x}",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anyOtherIsReplaced(String proposed) {
        assertThat(RequestId.choose(proposed, ids))
                .isNotEqualTo(proposed)
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
