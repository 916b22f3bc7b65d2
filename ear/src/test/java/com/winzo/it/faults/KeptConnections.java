package com.winzo.it.faults;

import com.winzo.server.ServerNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Connections as a proxy keeps them: one request after the other on each, until the server ends it. */
final class KeptConnections implements AutoCloseable {

    private static final byte[] REQUEST =
            "GET /api/users/balance HTTP/1.1\r\nHost: winzo\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ANSWER_MS_MAX = 20_000;
    private static final long END_S = 60;

    private final List<Socket> sockets = new ArrayList<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private KeptConnections() {}

    /** Each has had an answer when this returns, and rests. */
    static KeptConnections open(ServerNode node, int count) {
        KeptConnections kept = new KeptConnections();
        try {
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket(node.uri().getHost(), node.uri().getPort());
                kept.sockets.add(socket);
                socket.setSoTimeout(ANSWER_MS_MAX);
                kept.ask(socket, input(socket));
            }
        } catch (IOException e) {
            kept.close();
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    /** Asks on each of them until the server has ended it. */
    void askUntilEnded() {
        CompletableFuture<?>[] asking = sockets.stream()
                .map(socket -> CompletableFuture.runAsync(() -> askUntilEnded(socket), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(asking).orTimeout(END_S, TimeUnit.SECONDS).join();
    }

    private void askUntilEnded(Socket socket) {
        try {
            InputStream in = input(socket);
            while (true) {
                ask(socket, in);
            }
        } catch (IOException ended) {
            // That is what is waited for.
        }
    }

    private void ask(Socket socket, InputStream in) throws IOException {
        socket.getOutputStream().write(REQUEST);
        String status = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in).toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line(in).toLowerCase(Locale.ROOT)) {
            length = header.startsWith("content-length:") ? number(header.substring(15), 10) : length;
            chunked |= header.startsWith("transfer-encoding:");
        }
        String body = chunked ? chunks(in) : text(in, length);
        if (!body.startsWith("{\"success\":false,\"error\":{")) {
            surprises.add(status + " " + body);
        }
    }

    private static InputStream input(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream());
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        int length;
        do {
            length = number(line(in), 16);
            body.append(text(in, length));
            line(in);
        } while (length > 0);
        return body.toString();
    }

    private static int number(String text, int radix) {
        return Integer.parseInt(text.strip(), radix);
    }

    private static String text(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** Answers that are not the contract's refusal. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
