package com.winzo.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Winzo;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A check that never objects proves nothing. */
class SecretsInLogsTest {

    @Test
    void everyShapeIsKnownWhenItIsSeen() {
        List<String> lines = List.of(
                "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9aaa.c2lnbmF0dXJlLi4u",
                "hash $2a$04$abcdefghijklmnopqrstuv",
                "https://winzo.example/reset-password?token=" + "a".repeat(43),
                "{\"refreshToken\":\"" + "b".repeat(43) + "\"}",
                "offered otpauth://totp/Winzo:ada?secret=GEZDGNBV",
                "code 7K2M9Q-4TVX01-BCDEFG-HJKMNP",
                "-----BEGIN PRIVATE KEY-----",
                "login of admin with " + Winzo.STAFF_PASSWORD);

        assertThat(lines)
                .allSatisfy(line -> assertThat(SecretsInLogs.shapes())
                        .anyMatch(shape -> Pattern.compile(shape).matcher(line).find()));
        assertThat(SecretsInLogs.shapes())
                .noneMatch(shape -> Pattern.compile(shape)
                        .matcher("request 01a21723-cdfe-7829-8008-224504d88cbd failed: POST /api/auth/login")
                        .find());
    }
}
