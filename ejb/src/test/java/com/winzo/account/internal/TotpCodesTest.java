package com.winzo.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238, appendix B, through our code: the last six of their eight digits. */
class TotpCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "at {0} s the code is {1}")
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void acceptsTheCodesOfTheStandard(long second, String code) {
        assertThat(TotpCodes.accept(SECRET, code, 0, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @ParameterizedTest(name = "{0} s later: {1}")
    @CsvSource({"-59, false", "-31, false", "-30, true", "0, true", "30, true", "59, true", "60, false"})
    void acceptsNeighboursOnly(long later, boolean good) {
        Instant step = Instant.ofEpochSecond(1_111_111_110);
        String code = "050471";

        assertThat(TotpCodes.accept(SECRET, code, 0, step.plusSeconds(later)).isPresent())
                .isEqualTo(good);
    }

    @Test
    void aStepThatWasUsedAndWhatWasBeforeItOpenNothing() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(TotpCodes.accept(SECRET, "287082", 0, now)).hasValue(1);
        assertThat(TotpCodes.accept(SECRET, "287082", 1, now)).isEmpty();
        assertThat(TotpCodes.accept(SECRET, "287082", 2, now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "28708", "2870820", "' 287082'", "287083", "٢٨٧٠٨٢"})
    void nothingElseIsTheCode(String code) {
        assertThat(TotpCodes.accept(SECRET, code, 0, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aSecretIsRandomAndReadBackAsItIsWritten() {
        byte[] secret = TotpCodes.newSecret(new SecureRandom());

        assertThat(secret).hasSize(20).isNotEqualTo(TotpCodes.newSecret(new SecureRandom()));
        assertThat(TotpCodes.text(secret)).matches("[A-Z2-7]{32}");
        assertThat(TotpCodes.secretOf(TotpCodes.text(secret))).isEqualTo(secret);
        assertThatThrownBy(() -> TotpCodes.secretOf("no base 32!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theUriSaysEverythingThatAnAppNeeds() {
        assertThat(TotpCodes.uri(SECRET, "ada.lovelace"))
                .isEqualTo("otpauth://totp/Winzo:ada.lovelace?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Winzo"
                        + "&algorithm=SHA1&digits=6&period=30");
    }
}
