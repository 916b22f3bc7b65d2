package com.winzo.bench;

import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A lane's requests as bytes, made beforehand; only the idempotency key is new each time. */
final class Wire {

    private static final byte[] LINE_END = ascii("\r\n");

    private final byte[][] heads;
    private final byte[][] tails;
    private final boolean[] keyed;
    private final byte[] keyStart;
    private int next;
    private long keys;

    Wire(URI uri, Lane lane, String keyPrefix) {
        keyStart = ascii("Idempotency-Key: " + keyPrefix + "-");
        int count = lane.requests().size();
        heads = new byte[count][];
        tails = new byte[count][];
        keyed = new boolean[count];
        Map<String, byte[]> bodies = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Request request = lane.requests().get(i);
            keyed[i] = request.method().equals("POST");
            heads[i] = ascii(head(uri, request, lane.tokens()));
            tails[i] = bodies.computeIfAbsent(request.body(), body -> ascii("\r\n" + body));
        }
    }

    private static String head(URI uri, Request request, List<String> tokens) {
        StringBuilder head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.path())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getAuthority())
                .append("\r\nAccept: application/json\r\n");
        if (!request.token().equals(Request.NOBODY)) {
            head.append("Authorization: Bearer ")
                    .append(tokens.get(Integer.parseInt(request.token())))
                    .append("\r\n");
        }
        if (!request.body().isEmpty()) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(request.body().length())
                    .append("\r\n");
        }
        return head.toString();
    }

    /** Writes the next request. */
    void writeNext(ByteBuf buffer) {
        int i = next;
        next = (next + 1) % heads.length;
        buffer.writeBytes(heads[i]);
        if (keyed[i]) {
            buffer.writeBytes(keyStart);
            buffer.writeCharSequence(Long.toString(keys++), StandardCharsets.US_ASCII);
            buffer.writeBytes(LINE_END);
        }
        buffer.writeBytes(tails[i]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
