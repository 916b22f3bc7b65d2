package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Frame;
import com.winzo.it.client.Socket;
import com.winzo.it.client.Winzo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sockets that are opened or asked too much, where limits are on. */
public abstract class SocketAbuse {

    private static final int SOCKETS = 200;
    private static final int SOCKETS_MAX = 20;
    private static final int MESSAGES_AT_ONCE = 50;
    private static final int TOO_MUCH = 4429;

    private final Winzo winzo;
    private final Function<Api, Customer> customers;

    protected SocketAbuse(Winzo winzo, Function<Api, Customer> customers) {
        this.winzo = winzo;
        this.customers = customers;
    }

    @Test
    void anAccountHasTwentySocketsHoweverManyItOpens() {
        Customer customer = customers.apply(winzo.api());
        List<Socket> sockets =
                IntStream.range(0, SOCKETS).mapToObj(i -> winzo.socket()).toList();
        try {
            Map<String, String> login = Map.of("token", customer.login().accessToken());
            sockets.parallelStream().forEach(socket -> socket.send("authenticate", login));

            Await.until(
                    "all others are closed",
                    () -> sockets.stream().filter(SocketAbuse::isClosed).count(),
                    closed -> closed == SOCKETS - SOCKETS_MAX);
            sockets.stream()
                    .filter(socket -> !isClosed(socket))
                    .forEach(socket -> socket.ask("ping", Map.of(), "pong"));
        } finally {
            sockets.forEach(Socket::close);
        }
    }

    @Test
    void aFloodOfMessagesIsRefusedThenClosedAndDisturbsNobody() {
        try (Socket flood = winzo.socket();
                Socket other = winzo.socket()) {
            Await.until("it is closed", () -> {
                for (int i = 0; i < MESSAGES_AT_ONCE && !isClosed(flood); i++) {
                    flood.send("ping", Map.of());
                }
                return isClosed(flood);
            });

            assertThat(flood.frames("error"))
                    .isNotEmpty()
                    .extracting(Frame::data)
                    .allMatch(data -> data.path("code").asText().equals("SYS_002"));
            other.ask("ping", Map.of(), "pong");
        }
    }

    private static boolean isClosed(Socket socket) {
        return socket.closeCode() == TOO_MUCH;
    }
}
