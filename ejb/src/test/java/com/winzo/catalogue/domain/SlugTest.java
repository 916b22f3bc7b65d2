package com.winzo.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            American Football        | american-football
            NFL 2015/16              | nfl-2015-16
            São Paulo FC             | sao-paulo-fc
            1. FC Köln               | 1-fc-koln
            '  Ice -- Hockey!  '     | ice-hockey
            """)
    void comesFromTheName(String name, String slug) {
        assertThat(Slug.of(null, name).text()).isEqualTo(slug);
    }

    @Test
    void isWhatTheClientWantsWhereItSays() {
        assertThat(Slug.of("nfl", "National Football League").text()).isEqualTo("nfl");
    }

    @Test
    void isCutWhereTheNameIsTooLong() {
        assertThat(Slug.of(null, "a".repeat(99) + " b").text()).isEqualTo("a".repeat(99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NFL", "n f l", "-nfl", "nfl-", "n--fl", "näfl", "../nfl"})
    void refusesOtherForms(String wanted) {
        assertThatThrownBy(() -> Slug.of(wanted, "NFL")).isInstanceOf(BusinessException.class);
    }

    @Test
    void refusesANameThatSuggestsNone() {
        assertThatThrownBy(() -> Slug.of(null, "???")).isInstanceOf(BusinessException.class);
    }
}
