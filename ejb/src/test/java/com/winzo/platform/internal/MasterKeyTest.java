package com.winzo.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final byte[] TEXT = "a key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ABOUT = "signing-key".getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void register() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Test
    void opensWhatTheSameFileSealed() throws GeneralSecurityException {
        byte[] sealed = MasterKey.read(List.of(line(1))).encrypt(TEXT, ABOUT);

        assertThat(MasterKey.read(List.of(line(1), "")).decrypt(sealed, ABOUT)).isEqualTo(TEXT);
    }

    @Test
    void aNewLineOnTopSealsAndTheOldOneStillOpens() throws GeneralSecurityException {
        byte[] sealedBefore = MasterKey.read(List.of(line(1))).encrypt(TEXT, ABOUT);
        Aead both = MasterKey.read(List.of(line(2), line(1)));
        byte[] sealedAfter = both.encrypt(TEXT, ABOUT);

        assertThat(both.decrypt(sealedBefore, ABOUT)).isEqualTo(TEXT);
        assertThat(MasterKey.read(List.of(line(2))).decrypt(sealedAfter, ABOUT)).isEqualTo(TEXT);
        assertThatThrownBy(() -> MasterKey.read(List.of(line(2))).decrypt(sealedBefore, ABOUT))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThatThrownBy(() -> MasterKey.read(List.of())).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> MasterKey.read(List.of("c2hvcnQ="))).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> MasterKey.read(List.of("not base64"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
