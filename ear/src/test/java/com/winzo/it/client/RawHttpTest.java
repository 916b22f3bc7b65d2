package com.winzo.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The client of the tests is as patient as HTTP asks a client to be. */
class RawHttpTest {

    /** More than the buffers of both sides take. */
    private static final String MUCH = "x".repeat(32_000_000);

    @Test
    void anAnswerBeforeTheEndOfTheRequestCounts() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> refused = CompletableFuture.runAsync(() -> refuse(server));

            Answer answer = new RawHttp(URI.create("http://127.0.0.1:" + server.getLocalPort())).send(MUCH);

            assertThat(answer.status()).isEqualTo(413);
            refused.join();
        }
    }

    /** Closing while something is unread resets the connection. */
    private static void refuse(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream()
                    .write("HTTP/1.1 413 Too Large\r\nConnection: close\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
