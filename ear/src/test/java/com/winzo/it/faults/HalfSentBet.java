package com.winzo.it.faults;

import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.harness.Management;
import com.winzo.server.ServerNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** A bet whose request the server has begun to read: it is under way for as long as the client likes. */
final class HalfSentBet implements AutoCloseable {

    private static final int ANSWER_MS_MAX = 20_000;

    private final String key = UUID.randomUUID().toString();
    private final Socket socket;
    private final byte[] body;

    private HalfSentBet(Socket socket, byte[] body) {
        this.socket = socket;
        this.body = body;
    }

    /** Sends the headers and the first half of the body, and waits until the server, which does nothing else, is at work on it. */
    static HalfSentBet send(ServerNode node, Customer customer, Pick pick) {
        try {
            Socket socket = new Socket(node.uri().getHost(), node.uri().getPort());
            socket.setSoTimeout(ANSWER_MS_MAX);
            byte[] body = Api.JSON.writeValueAsBytes(Customer.slip(Load.STAKE, pick));
            HalfSentBet bet = new HalfSentBet(socket, body);
            String head = """
                    POST /api/bets HTTP/1.1
                    Host: winzo
                    Authorization: Bearer %s
                    Idempotency-Key: %s
                    Content-Type: application/json
                    Content-Length: %d

                    """.formatted(customer.login().accessToken(), bet.key, body.length);
            bet.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            bet.write(Arrays.copyOf(body, body.length / 2));
            awaitWorkOn(node);
            return bet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitWorkOn(ServerNode node) {
        try (Management management = Management.of(node)) {
            Await.until(
                    "the request is under way",
                    () -> management
                                    .read("subsystem=request-controller", "active-requests")
                                    .asInt()
                            == 1);
        }
    }

    String key() {
        return key;
    }

    /** Sends the rest; the status line of the answer. */
    String finish() {
        try {
            write(Arrays.copyOfRange(body, body.length / 2, body.length));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
