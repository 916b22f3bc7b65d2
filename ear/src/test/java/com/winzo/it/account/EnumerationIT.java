package com.winzo.it.account;

import com.winzo.it.client.Answer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Nothing that a stranger can measure tells which accounts exist; for registrations see {@link ConfirmedRegistration}. */
@WinzoTest
class EnumerationIT {

    private static final int TRIES = 400;

    @ArquillianResource
    Winzo winzo;

    @Test
    void aLoginTakesAsLongForAnUnknownName() {
        String known = winzo.customer().login().username();

        Timing.assertIndistinguishable(TRIES, () -> login(known), () -> login(unknown()));
    }

    @Test
    void aLoginTakesAsLongForAnUnknownAddress() {
        String known = winzo.customer().login().username() + "@example.com";

        Timing.assertIndistinguishable(TRIES, () -> login(known), () -> login(unknown() + "@example.com"));
    }

    @Test
    void aForgottenPasswordTakesAsLongForAnUnknownAddress() {
        String known = winzo.customer().login().username() + "@example.com";

        Timing.assertIndistinguishable(TRIES, () -> forgot(known), () -> forgot(unknown() + "@example.com"));
    }

    private Answer login(String username) {
        return winzo.api().post("/api/auth/login", Map.of("username", username, "password", "not the password"));
    }

    private Answer forgot(String email) {
        return winzo.api().post("/api/auth/forgot-password", Map.of("email", email));
    }

    private static String unknown() {
        return "it-" + UUID.randomUUID().toString().substring(0, 18);
    }
}
