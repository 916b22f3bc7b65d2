package com.winzo.it.account;

import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Instances;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one node is told about an account, the other knows at the next request. */
class AccountClusterIT {

    private static WinzoInstance instance;
    private static Winzo first;
    private static Winzo second;

    @BeforeAll
    static void start() {
        instance = Instances.own("account-cluster").start();
        ServerNode other = instance.addNode();
        first = new Winzo(instance.node().uri());
        second = new Winzo(other.uri());
    }

    @AfterAll
    static void stop() {
        if (instance != null) {
            instance.close();
        }
    }

    @Test
    void aSuspensionHoldsOnEveryNode() {
        Customer customer = first.customer();
        Api elsewhere = customer.api().at(second.api().base());
        elsewhere.get("/api/auth/me").expect(200);

        change(customer, "suspended");

        elsewhere.get("/api/auth/me").expect(403, "AUTH_005");
        customer.api().get("/api/auth/me").expect(403, "AUTH_005");

        change(customer, "active");

        elsewhere.get("/api/auth/me").expect(401, "AUTH_003");
        second.api().login(customer.login().username(), customer.login().password());
    }

    @Test
    void aSuspensionClosesTheSocketsOfEveryNode() {
        Customer customer = first.customer();
        try (Socket socket = second.socket(customer)) {
            change(customer, "suspended");

            Await.within(Duration.ofSeconds(5), "the socket is closed").until(() -> socket.closeCode() == 4401);
        }
    }

    @Test
    void aLogoutHoldsOnEveryNode() {
        Customer customer = first.customer();
        Api elsewhere = customer.api().at(second.api().base());
        elsewhere.get("/api/auth/me").expect(200);

        customer.api().delete("/api/auth/logout").expect(204);

        elsewhere.get("/api/auth/me").expect(401, "AUTH_003");
    }

    private static void change(Customer customer, String status) {
        first.as("admin")
                .post(
                        "/api/admin/accounts/" + customer.accountId() + "/status",
                        Map.of("status", status, "reason", "A test"))
                .expect(200);
    }
}
