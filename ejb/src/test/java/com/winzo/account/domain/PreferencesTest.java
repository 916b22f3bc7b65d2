package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "oddsFormat, american, true",
        "oddsFormat, hong_kong, true",
        "oddsFormat, roman, false",
        "language, en, true",
        "language, pt-BR, true",
        "language, not a language, false",
        "currency, EUR, true",
        "currency, Euro, false",
        "timeZone, America/New_York, true",
        "timeZone, Mars/Olympus, false",
        "favourites, anything, true"
    })
    void knownOnesHaveKnownValues(String name, String value, boolean accepted) {
        if (accepted) {
            assertThatCode(() -> Preferences.require(Map.of(name, value))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Preferences.require(Map.of(name, value))).isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void channelsAreOnOrOff() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("oddsFormat", null);

        assertThatCode(() -> Preferences.require(Map.of("notifications", Map.of("email", true, "sms", false))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Preferences.require(Map.of("notifications", Map.of("email", "yes"))))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Preferences.require(Map.of("notifications", Map.of("pigeon", true))))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Preferences.require(Map.of("notifications", true)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Preferences.require(nothing)).isInstanceOf(BusinessException.class);
    }
}
