package com.winzo.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.kernel.BusinessException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    static Stream<String> accepted() {
        return Stream.of(
                "1c3e5g7i",
                "correct horse battery",
                "adages are not names",
                "winzo and eight more",
                "пароль-длинный",
                "🂡🂢🂣🂤🂥🂦🂧🂨",
                "ab".repeat(64),
                "密码密码密码密码密");
    }

    static Stream<String> refused() {
        return Stream.of(
                "",
                "1234567",
                "🂡🂢🂣🂤🂥🂦🂧",
                "x".repeat(129),
                "aaaaaaaa",
                "        ",
                "ada.lovelace",
                "ADA.Lovelace",
                "ada.lovelace1!",
                "lovelace1815",
                "Winzo2026!",
                "winzowinzowinzo",
                "Known from Leaks");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void lengthCountsAndCompositionDoesNot(String password) {
        assertThatCode(() -> require(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void tooShortTooLongOrTooObvious(String password) {
        assertThatThrownBy(() -> require(password)).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada@Example.com", "ada@example.com"})
    void notTheOwnAddress(String password) {
        assertThatThrownBy(() -> require(password)).isInstanceOf(BusinessException.class);
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        assertThat(PasswordPolicy.normalize("Gru\u0308\u00dfe")).isEqualTo(PasswordPolicy.normalize("Gr\u00fc\u00dfe"));
    }

    private static void require(String password) {
        PasswordPolicy.require(
                password,
                "password",
                Arrays.asList("ada.lovelace", "ada@example.com", "Ada", "Lovelace", null),
                common -> common.equals("Known from Leaks"));
    }
}
