package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 12, 10);

    @ParameterizedTest
    @CsvSource({
        "Ada, Lovelace, ADA, LOVELACE",
        "José, Müller, Jose, Muller",
        "Anne-Marie, O'Neil, Anne Marie, ONeil",
        "Łukasz, Straße, ŁUKASZ, STRASSE",
        "' Ada ', Love lace, Ada, Lovelace",
        "Иван, Петров, ИВАН, петров"
    })
    void spellingsOfOneName(String first, String last, String otherFirst, String otherLast) {
        assertThat(PersonName.normalized(first, last, BIRTH))
                .isPresent()
                .isEqualTo(PersonName.normalized(otherFirst, otherLast, BIRTH));
    }

    @Test
    void othersAreOthers() {
        Optional<String> ada = PersonName.normalized("Ada", "Lovelace", BIRTH);

        assertThat(PersonName.normalized("Ada", "Lovelace", BIRTH.plusDays(1))).isNotEqualTo(ada);
        assertThat(PersonName.normalized("Lovelace", "Ada", BIRTH)).isNotEqualTo(ada);
        assertThat(PersonName.normalized("Ad", "aLovelace", BIRTH)).isNotEqualTo(ada);
    }

    @Test
    void withoutANameNobodyCanTell() {
        assertThat(PersonName.normalized(null, "Lovelace", BIRTH)).isEmpty();
        assertThat(PersonName.normalized("Ada", null, BIRTH)).isEmpty();
        assertThat(PersonName.normalized("-", "1", BIRTH)).isEmpty();
    }
}
