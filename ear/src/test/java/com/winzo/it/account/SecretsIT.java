package com.winzo.it.account;

import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Login;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/**
 * Sends secrets where they do not belong. That none of them reaches a log is proven after this test as after every other one
 * ({@link com.winzo.it.harness.SecretsInLogs}).
 */
@WinzoTest
class SecretsIT {

    private static final String PASSWORD = "correct horse battery staple";

    @ArquillianResource
    Winzo winzo;

    @Test
    void secretsInOddPlacesAreAnsweredAndNotLogged() {
        Customer customer = winzo.customer();
        Login login = customer.login();
        Api api = winzo.api();

        api.post("/api/auth/login", Map.of("username", PASSWORD, "password", PASSWORD))
                .expect(401);
        api.post("/api/auth/login", Map.of("username", login.username(), "password", PASSWORD, "x", PASSWORD))
                .expect(400);
        api.sendRaw("POST", "/api/auth/login", ("{\"password\":\"" + PASSWORD + "\",").getBytes(StandardCharsets.UTF_8))
                .expect(400);
        api.get("/api/auth/me?token=" + login.accessToken()).expect(401);
        api.get("/api/sports/" + login.accessToken()).expect(404);
        api.with("Authorization", "Basic " + login.accessToken())
                .get("/api/auth/me")
                .expect(401);
        api.with("Authorization", "Bearer " + login.accessToken() + "x")
                .get("/api/auth/me")
                .expect(401);
        api.post("/api/auth/refresh", Map.of("refreshToken", login.refreshToken() + login.accessToken()))
                .expect(400);
        api.post("/api/auth/refresh", Map.of("refreshToken", login.refreshToken()))
                .expect(200);
        api.post("/api/auth/reset-password", Map.of("token", login.refreshToken(), "password", PASSWORD))
                .expect(401);
        customer.api()
                .post("/api/users/change-password", Map.of("currentPassword", PASSWORD + "x", "newPassword", PASSWORD))
                .expect(401);
        try (Socket socket = winzo.socket()) {
            socket.send("authenticate", Map.of("token", login.accessToken() + "x"));
            socket.send(login.accessToken(), Map.of("token", login.accessToken()));
            socket.awaitEvent("error", frame -> true);
        }
    }
}
