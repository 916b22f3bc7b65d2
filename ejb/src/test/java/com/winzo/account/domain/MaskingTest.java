package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void showsEnoughToRecogniseAndTooLittleToUse() {
        assertThat(Masking.email("ada@example.com")).isEqualTo("a***@example.com");
        assertThat(Masking.email("a@b")).isEqualTo("a***@b");
        assertThat(Masking.name("Ada")).isEqualTo("A***");
        assertThat(Masking.name("𝒜da")).isEqualTo("𝒜***");
        assertThat(Masking.name(null)).isNull();
        assertThat(Masking.phone("+12025550123")).isEqualTo("***23");
        assertThat(Masking.phone(null)).isNull();
        assertThat(Masking.birth(LocalDate.of(1990, 12, 10))).isEqualTo("1990-**-**");
    }
}
