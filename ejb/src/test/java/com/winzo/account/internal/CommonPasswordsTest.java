package com.winzo.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private final CommonPasswords passwords = new CommonPasswords();

    CommonPasswordsTest() {
        passwords.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "password", "Password1", "QWERTYUIOP", "iloveyou", "1q2w3e4r", "sunshine", "trustno1"
            })
    void knowsWhatEverybodyTriesFirst(String password) {
        assertThat(passwords.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "Winzo-demo-2026!", "пароль-длинный", "", "1c3e5g7i"})
    void knowsNothingElse(String password) {
        assertThat(passwords.contains(password)).isFalse();
    }

    @Test
    void holdsThousands() {
        assertThat(passwords.size()).isBetween(10_000, 100_000);
    }
}
